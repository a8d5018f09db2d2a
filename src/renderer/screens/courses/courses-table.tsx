import { Anchor, Paper, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Course } from '#shared/plan/course.ts'
import { fullPriceOf } from '#shared/projection/ledger/course-payments.ts'
import type { CoursePlacement } from '#shared/projection/result/rows.ts'
import { countsTowards, courseState, hoursUnderWay } from '#shared/wording/course.ts'
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
import { ACTIONS, TableHead } from '../../ui/table-head.tsx'
import { CourseDaysDialog } from './course-days-dialog.tsx'
import { CourseDoneDialog } from './course-done-dialog.tsx'
import { paymentText, priceText, refundText, whenText } from './course-texts.ts'
import { UncountedHours } from './uncounted-hours.tsx'
import { type CourseHandlers, useCourseActions } from './use-course-actions.ts'

interface CoursesTableProps {
  readonly onEdit: (course: Course) => void
}

type Asking = { readonly what: 'done' | 'days' | 'paid' | 'log'; readonly course: Course } | null

export function CoursesTable({ onEdit }: CoursesTableProps) {
  const plan = usePlan()
  const projection = useProjection()
  const [asking, setAsking] = useState<Asking>(null)
  const { remove, dialog } = useRemoval('courses')
  const close = () => setAsking(null)
  return (
    <Paper withBorder className="table-card">
      <Table verticalSpacing="sm" horizontalSpacing="md" highlightOnHover>
        <TableHead
          columns={[
            'Course',
            { heading: 'Hours', isNumber: true },
            'Counts toward',
            'When',
            { heading: 'Price', isNumber: true },
            { heading: 'Per counted hour', isNumber: true, miw: '8rem', style: { whiteSpace: 'normal' } },
            ACTIONS,
          ]}
        />
        <Table.Tbody>
          {plan.courses.map((course) => (
            <CourseRow
              key={course.id}
              course={course}
              placement={projection.courses.find(({ courseId }) => courseId === course.id)}
              onEdit={() => onEdit(course)}
              onAsk={(what) => setAsking({ what, course })}
              onRemove={() => remove(course)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {asking?.what === 'done' && <CourseDoneDialog course={asking.course} onClose={close} />}
      {asking?.what === 'days' && <CourseDaysDialog course={asking.course} onClose={close} />}
      {asking?.what === 'paid' && <NextPaymentDialog of={{ kind: 'course', item: asking.course }} onClose={close} />}
      {asking?.what === 'log' && (
        <LogDialog title={asking.course.title} link={{ kind: 'course', id: asking.course.id }} onClose={close} />
      )}
      {dialog}
    </Paper>
  )
}

interface CourseRowProps extends Omit<CourseHandlers, 'evidence'> {
  readonly course: Course
  readonly placement: CoursePlacement | undefined
}

function CourseRow({ course, placement, onEdit, onAsk, onRemove }: CourseRowProps) {
  const plan = usePlan()
  const formatter = useFormatter()
  const projection = useProjection()
  const today = useToday()
  const payment = paymentText(course, formatter)
  const refund = refundText(placement, today, formatter)
  const entries = entriesOf(plan, { kind: 'course', id: course.id })
  const paid = paidAmount(entries)
  const underWay = hoursUnderWay(course, placement, formatter)
  const evidence = useEvidenceAction({ kind: 'course', id: course.id }, course.title)
  const isAsking = courseDays(course, entries, today).some(({ state }) => state === 'unconfirmed')
  return (
    <Table.Tr {...itemAnchor(course.id)}>
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
          {placement && <UncountedHours course={course} placement={placement} />}
        </Stack>
      </Table.Td>
      <Table.Td className="number">{formatter.duration(course.workMinutes)}</Table.Td>
      <Table.Td>
        {countsTowards(course, plan, formatter).map((line) => (
          <div key={line}>{line}</div>
        ))}
      </Table.Td>
      <Table.Td>
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
          <div>{courseState(placement)}</div>
        )}
        <Text size="sm" c="dimmed" className="period" miw="8rem">
          {whenText(placement, formatter)}
        </Text>
        {underWay !== null && (
          <Text size="sm" c="dimmed" className="period" miw="8rem">
            {underWay}
          </Text>
        )}
        {refund !== null && (
          <Text size="sm" c="dimmed">
            {refund}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="number">
        {fullPriceOf(course) === null ? (
          <Anchor component="button" type="button" underline="hover" onClick={onEdit}>
            Not entered
          </Anchor>
        ) : (
          <div>{priceText(course, formatter)}</div>
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
      <Table.Td className="number">
        {placement?.pricePerCountedHour != null ? formatter.money(placement.pricePerCountedHour) : '–'}
      </Table.Td>
      <Table.Td>
        <ItemMenu
          title={course.title}
          actions={useCourseActions(course, placement, { onEdit, onAsk, onRemove, evidence: evidence.action })}
        />
        {evidence.dialog}
      </Table.Td>
    </Table.Tr>
  )
}
