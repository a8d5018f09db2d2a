import { Button, Group, Modal, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Course } from '#shared/plan/course.ts'
import { recordMissedCourseDay } from '../../commands/log-commands.ts'
import { type CourseDay, courseDays } from '../../derived/course-days.ts'
import { entriesOf } from '../../derived/open-payments.ts'
import { makeId, useEditing } from '../../editing/use-editing.ts'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { useFormatter, usePlan, useToday } from '../../state/hooks.ts'
import { ACTIONS, TableHead } from '../../ui/table-head.tsx'
import { focusAround, useFocusBack } from '../../ui/use-focus-back.ts'
import { CourseDayDialog } from './course-day-dialog.tsx'

interface CourseDaysDialogProps {
  readonly course: Course
  readonly onClose: () => void
}

const STATE_NAMES: Readonly<Record<CourseDay['state'], string>> = {
  done: 'Done',
  planned: 'Planned',
  unconfirmed: 'Did this happen?',
  missed: 'Did not happen',
}

/** The days of a course with fixed dates; each can be marked as done by itself. */
export function CourseDaysDialog({ course, onClose }: CourseDaysDialogProps) {
  useFocusBack()
  const plan = usePlan()
  const today = useToday()
  const [asked, setAsked] = useState<CourseDay | null>(null)
  if (asked) return <CourseDayDialog course={course} day={asked} onClose={() => setAsked(null)} />
  const days = courseDays(course, entriesOf(plan, { kind: 'course', id: course.id }), today)
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Days of ${course.title}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
      size="xl"
    >
      <Text size="sm" c="dimmed" mb="sm">
        {course.creditsEarned === 'as-attended'
          ? 'Its hours count day by day.'
          : 'Its hours count once every day is done, or once you mark the whole course as done.'}
      </Text>
      <Table verticalSpacing={6} aria-label={`Days of ${course.title}`}>
        <TableHead columns={['Day', { heading: 'Hours', isNumber: true }, 'Status', ACTIONS]} />
        <Table.Tbody>
          {days.map((day) => (
            <DayRow key={day.part} course={course} day={day} onMark={() => setAsked(day)} />
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}

interface DayRowProps {
  readonly course: Course
  readonly day: CourseDay
  readonly onMark: () => void
}

function DayRow({ course, day: { on, minutes, state }, onMark }: DayRowProps) {
  const formatter = useFormatter()
  const { apply } = useEditing()
  const { run } = useOneAtATime()
  const name = formatter.dateWithWeekday(on)
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td className="number">{formatter.duration(minutes)}</Table.Td>
      <Table.Td {...(state === 'unconfirmed' ? { c: 'var(--warning)' } : {})}>{STATE_NAMES[state]}</Table.Td>
      <Table.Td>
        {(state === 'planned' || state === 'unconfirmed') && (
          <Group gap="xs" justify="flex-end">
            <Button size="compact-sm" variant="light" aria-label={`Mark as done: ${name}`} onClick={onMark}>
              Mark as done
            </Button>
            {state === 'unconfirmed' && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`It did not happen: ${name}`}
                onClick={(event) => {
                  focusAround(event.currentTarget, '[role="dialog"]')
                  void run(() => apply(recordMissedCourseDay(course, on, makeId)))
                }}
              >
                It did not happen
              </Button>
            )}
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
