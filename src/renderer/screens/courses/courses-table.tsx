import { Anchor, Paper, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Course } from '#shared/plan/course.ts'
import type { CoursePlacement } from '#shared/projection/result.ts'
import { countsTowards, courseState } from '#shared/wording/course.ts'
import { doFirst, markExample } from '../../commands/item-commands.ts'
import { courseDays } from '../../log/course-days.ts'
import { LogDialog } from '../../log/log-dialog.tsx'
import { entriesOf, nextCoursePayment, paidAmount } from '../../log/logged.ts'
import { useActions, useFormatter, usePlan, useProjection, useToday } from '../../state/hooks.ts'
import { useRemoval } from '../../state/use-removal.tsx'
import { ExampleBadge } from '../../ui/example-badge.tsx'
import { type ItemAction, ItemMenu } from '../../ui/item-menu.tsx'
import { CourseDaysDialog } from './course-days-dialog.tsx'
import { CourseDoneDialog } from './course-done-dialog.tsx'
import { CoursePaidDialog } from './course-paid-dialog.tsx'
import { priceOf, priceText, whenText } from './course-texts.ts'

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
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Course</Table.Th>
            <Table.Th className="number">Hours</Table.Th>
            <Table.Th>Counts toward</Table.Th>
            <Table.Th>When</Table.Th>
            <Table.Th className="number">Price</Table.Th>
            <Table.Th className="number">Per counted hour</Table.Th>
            <Table.Th>
              <span className="visually-hidden">Actions</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
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
      {asking?.what === 'paid' && <CoursePaidDialog course={asking.course} onClose={close} />}
      {asking?.what === 'log' && (
        <LogDialog title={asking.course.title} link={{ kind: 'course', id: asking.course.id }} onClose={close} />
      )}
      {dialog}
    </Paper>
  )
}

interface CourseRowProps {
  readonly course: Course
  readonly placement: CoursePlacement | undefined
  readonly onEdit: () => void
  readonly onAsk: (what: 'done' | 'days' | 'paid' | 'log') => void
  readonly onRemove: () => void
}

function CourseRow({ course, placement, onEdit, onAsk, onRemove }: CourseRowProps) {
  const plan = usePlan()
  const formatter = useFormatter()
  const wasted = placement?.wastedMinutes ?? 0
  const entries = entriesOf(plan, { kind: 'course', id: course.id })
  const paid = paidAmount(entries)
  const isAsking = courseDays(course, entries, useToday()).some(({ state }) => state === 'unconfirmed')
  return (
    <Table.Tr>
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
          {wasted > 0 && (
            <Text size="sm" c="var(--warning)">
              {formatter.duration(wasted)} beyond what is asked
            </Text>
          )}
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
        <Text size="sm" c="dimmed">
          {whenText(placement, formatter)}
        </Text>
      </Table.Td>
      <Table.Td className="number">
        {priceOf(course) === null ? (
          <Anchor component="button" type="button" underline="hover" onClick={onEdit}>
            Not entered
          </Anchor>
        ) : (
          <div>{priceText(course, formatter)}</div>
        )}
        {paid !== null && (
          <Text size="sm" c="dimmed">
            {paid === priceOf(course) ? 'Paid' : `${formatter.money(paid)} paid`}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="number">
        {placement?.pricePerCountedHour != null ? formatter.money(placement.pricePerCountedHour) : '–'}
      </Table.Td>
      <Table.Td>
        <ItemMenu title={course.title} actions={useCourseActions(course, placement, { onEdit, onAsk, onRemove })} />
      </Table.Td>
    </Table.Tr>
  )
}

function useCourseActions(
  course: Course,
  placement: CoursePlacement | undefined,
  { onEdit, onAsk, onRemove }: Pick<CourseRowProps, 'onEdit' | 'onAsk' | 'onRemove'>,
): readonly ItemAction[] {
  const plan = usePlan()
  const projection = useProjection()
  const { dispatch } = useActions()
  const hasEntries = entriesOf(plan, { kind: 'course', id: course.id }).length > 0
  const actions: ItemAction[] = [{ label: 'Edit', onSelect: onEdit }]
  if (placement?.state !== 'done') actions.push({ label: 'Mark as done', onSelect: () => onAsk('done') })
  if (placement?.state !== 'done' && course.schedule.kind === 'dated')
    actions.push({ label: 'Mark single days', onSelect: () => onAsk('days') })
  if (nextCoursePayment(plan, projection, course))
    actions.push({ label: 'Mark as paid', onSelect: () => onAsk('paid') })
  if (hasEntries) actions.push({ label: 'Show what is logged', onSelect: () => onAsk('log') })
  actions.push(
    course.isExample
      ? { label: 'Keep this', onSelect: () => void dispatch(markExample('courses', course, false)) }
      : { label: 'Mark as an example', onSelect: () => void dispatch(markExample('courses', course, true)) },
  )
  if (course.priority > 0 || plan.courses[0]?.id !== course.id)
    actions.push({ label: 'Do this first', onSelect: () => void dispatch(doFirst(course)) })
  actions.push({ label: 'Remove', onSelect: onRemove })
  return actions
}
