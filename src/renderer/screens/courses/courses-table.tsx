import { Anchor, Paper, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Course } from '#shared/plan/course.ts'
import { fullPriceOf } from '#shared/projection/ledger/course-payments.ts'
import type { CoursePlacement } from '#shared/projection/result/rows.ts'
import { countsTowards, courseState, hoursUnderWay } from '#shared/wording/course.ts'
import { unbroken } from '#shared/wording/phrases.ts'
import { courseDays } from '../../derived/course-days.ts'
import { entriesOf, nextCoursePayment, paidAmount } from '../../derived/open-payments.ts'
import { DiffersMark } from '../../editing/differs-mark.tsx'
import { LogDialog } from '../../editing/log-dialog.tsx'
import { NextPaymentDialog } from '../../editing/payment-dialog.tsx'
import { useRemoval } from '../../editing/use-removal.tsx'
import { useEvidenceAction } from '../../evidence/use-evidence-action.tsx'
import { itemAnchor } from '../../navigation/use-item-anchor.ts'
import { useFormatter, usePlan, useProjection, useToday } from '../../state/hooks.ts'
import { ExampleBadge } from '../../ui/example-badge.tsx'
import { ItemMenu } from '../../ui/item-menu.tsx'
import { SelectRow } from '../../ui/select-row.tsx'
import { TableBar } from '../../ui/table-bar.tsx'
import { ACTIONS, TableHead } from '../../ui/table-head.tsx'
import { type TableState, useTable } from '../../ui/use-table.ts'
import { CourseDaysDialog } from './course-days-dialog.tsx'
import { CourseDoneDialog } from './course-done-dialog.tsx'
import { coursesCost, laterPriceText, paymentText, priceText, refundText, whenText } from './course-texts.ts'
import { UncountedHours } from './uncounted-hours.tsx'
import { type CourseHandlers, useCourseActions } from './use-course-actions.ts'
import { useCourseBulk } from './use-course-bulk.ts'

interface CoursesTableProps {
  readonly onEdit: (course: Course) => void
}

type Asking = { readonly what: 'done' | 'days' | 'paid' | 'log'; readonly course: Course } | null

export function CoursesTable({ onEdit }: CoursesTableProps) {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const [asking, setAsking] = useState<Asking>(null)
  const { remove, removeAll, dialog } = useRemoval('courses')
  const close = () => setAsking(null)
  const placementOf = ({ id }: Course) => projection.courses.find(({ courseId }) => courseId === id)
  const table = useTable<Course>({
    rows: plan.courses,
    idOf: ({ id }) => id,
    textOf: (course) =>
      [course.title, course.provider, course.notes, ...countsTowards(course, plan, formatter)].join(' '),
    sorts: [
      ['Course', ({ title }) => title],
      ['Hours', ({ workMinutes }) => workMinutes],
      ['When', (course) => placementOf(course)?.startOn ?? null],
      ['Price', (course) => fullPriceOf(course)],
      ['Price per counted hour', (course) => placementOf(course)?.pricePerCountedHour ?? null],
    ],
    locale: formatter.locale,
  })
  const actions = useCourseBulk(table.selected, removeAll)
  return (
    <>
      <TableBar table={table} searchLabel="Search the courses" words={['course', 'courses']} actions={actions} />
      <Paper withBorder className="table-card stacked-table">
        <Table verticalSpacing="xs" horizontalSpacing="sm" highlightOnHover>
          <TableHead
            table={table}
            columns={[
              { heading: 'Course', w: '24%' },
              { heading: 'Hours', isNumber: true },
              { heading: 'Counts toward', miw: '8.5rem' },
              { heading: 'When', miw: '9.5rem' },
              { heading: 'Price', isNumber: true },
              { heading: 'Price per counted hour', isNumber: true, w: '7rem', style: { whiteSpace: 'normal' } },
              ACTIONS,
            ]}
          />
          <Table.Tbody>
            {table.shown.map((course) => (
              <CourseRow
                key={course.id}
                table={table}
                course={course}
                placement={placementOf(course)}
                onEdit={() => onEdit(course)}
                onAsk={(what) => setAsking({ what, course })}
                onRemove={() => remove(course)}
              />
            ))}
          </Table.Tbody>
          <CoursesTotal courses={table.shown} />
        </Table>
        {asking?.what === 'done' && <CourseDoneDialog course={asking.course} onClose={close} />}
        {asking?.what === 'days' && <CourseDaysDialog course={asking.course} onClose={close} />}
        {asking?.what === 'paid' && <NextPaymentDialog of={{ kind: 'course', item: asking.course }} onClose={close} />}
        {asking?.what === 'log' && (
          <LogDialog title={asking.course.title} link={{ kind: 'course', id: asking.course.id }} onClose={close} />
        )}
        {dialog}
      </Paper>
    </>
  )
}

/** What the rows above come to. */
function CoursesTotal({ courses }: { readonly courses: readonly Course[] }) {
  const projection = useProjection()
  const formatter = useFormatter()
  const ids = new Set(courses.map(({ id }) => id))
  const placements = projection.courses.filter(({ courseId }) => ids.has(courseId))
  const counted = placements.reduce((sum, { countedMinutes }) => sum + countedMinutes, 0)
  const isStopped = projection.outcome.kind === 'stopped'
  // Of a plan that stops, what is taken until then.
  const minutes = isStopped
    ? placements.map(({ recordedMinutes }) => recordedMinutes)
    : courses.map(({ workMinutes }) => workMinutes)
  return (
    <Table.Tfoot>
      <Table.Tr>
        <Table.Td />
        <Table.Td>{isStopped ? 'Total by stopping' : 'Total'}</Table.Td>
        <Table.Td className="number" data-label="Hours">
          {formatter.duration(minutes.reduce((sum, each) => sum + each, 0))}
        </Table.Td>
        <Table.Td data-label="Count">{formatter.duration(counted)} count</Table.Td>
        <Table.Td />
        <Table.Td className="number" data-label="Cost">
          {coursesCost(courses, projection, formatter)}
        </Table.Td>
        <Table.Td />
        <Table.Td />
      </Table.Tr>
    </Table.Tfoot>
  )
}

interface CourseRowProps extends Omit<CourseHandlers, 'evidence'> {
  readonly table: TableState<Course>
  readonly course: Course
  readonly placement: CoursePlacement | undefined
}

function CourseRow({ table, course, placement, onEdit, onAsk, onRemove }: CourseRowProps) {
  const plan = usePlan()
  const formatter = useFormatter()
  const projection = useProjection()
  const today = useToday()
  const payment = paymentText(course, formatter)
  const later = laterPriceText(course, projection, formatter)
  const entries = entriesOf(plan, { kind: 'course', id: course.id })
  const paid = paidAmount(entries)
  const refund = refundText(placement, projection, paid !== null && paid > 0, formatter)
  const underWay = hoursUnderWay(course, placement, formatter)
  const evidence = useEvidenceAction({ kind: 'course', id: course.id }, course.title)
  const isAsking = courseDays(course, entries, today).some(({ state }) => state === 'unconfirmed')
  return (
    <Table.Tr {...itemAnchor(course.id)}>
      <SelectRow table={table} row={course} title={course.title} />
      <Table.Td>
        <Stack gap={2} align="flex-start">
          <Anchor component="button" type="button" underline="hover" fw={600} ta="left" onClick={onEdit}>
            {course.title}
          </Anchor>
          {course.provider && (
            <Text size="sm" c="dimmed">
              {course.provider}
            </Text>
          )}
          {course.isExample && <ExampleBadge />}
          <DiffersMark of={{ collection: 'courses', id: course.id, title: course.title }} />
        </Stack>
      </Table.Td>
      <Table.Td className="number" data-label="Hours">
        {formatter.duration(course.workMinutes)}
      </Table.Td>
      <Table.Td data-label="Counts toward">
        {countsTowards(course, plan, formatter).map((line) => (
          <div key={line}>{line}</div>
        ))}
        {placement && <UncountedHours course={course} placement={placement} />}
      </Table.Td>
      <Table.Td data-label="When">
        {isAsking ? (
          <Anchor
            component="button"
            type="button"
            underline="always"
            ta="left"
            c="var(--warning)"
            aria-label={`Did this happen? The days of ${course.title}`}
            onClick={() => onAsk('days')}
          >
            Did this happen?
          </Anchor>
        ) : (
          <div>{courseState(placement, projection.outcome)}</div>
        )}
        <Text size="sm" c="dimmed" className="period">
          {whenText(placement, formatter)}
        </Text>
        {underWay !== null && (
          <Text size="sm" c="dimmed" className="period">
            {unbroken(underWay)}
          </Text>
        )}
        {refund !== null && (
          <Text size="sm" c="dimmed">
            {refund}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="number" data-label="Price">
        {fullPriceOf(course) === null ? (
          <Anchor component="button" type="button" underline="hover" onClick={onEdit}>
            Not entered
          </Anchor>
        ) : (
          <div>{priceText(course, formatter)}</div>
        )}
        {later !== null && (
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'normal' }}>
            {later}
          </Text>
        )}
        {payment !== null && (
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'normal' }}>
            {payment}
          </Text>
        )}
        {paid !== null && (
          <Text size="sm" c="dimmed">
            {nextCoursePayment(plan, projection, course) === null ? 'Paid' : `${formatter.money(paid)} paid`}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="number" data-label="Price per counted hour">
        {placement?.pricePerCountedHour != null ? formatter.money(placement.pricePerCountedHour) : '–'}
      </Table.Td>
      <Table.Td className="table-actions">
        <ItemMenu
          title={course.title}
          actions={useCourseActions(course, placement, { onEdit, onAsk, onRemove, evidence: evidence.action })}
        />
        {evidence.dialog}
      </Table.Td>
    </Table.Tr>
  )
}
