import { Button, List, Text } from '@mantine/core'
import { useState } from 'react'
import type { Course } from '#shared/plan/course.ts'
import type { CoursePlacement } from '#shared/projection/result/rows.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { doesOrDo } from '#shared/wording/phrases.ts'
import { useFormatter, usePlan } from '../../state/hooks.ts'
import { uncountedReasons } from './course-texts.ts'

interface UncountedHoursProps {
  readonly course: Course
  readonly placement: CoursePlacement
}

/** How many hours of a course do not count, and by which rules; nothing where all of them do. */
export function UncountedHours({ course, placement }: UncountedHoursProps) {
  const plan = usePlan()
  const formatter = useFormatter()
  const [isOpen, setOpen] = useState(false)
  if (placement.wastedMinutes === 0) return null
  return (
    <div>
      <Text size="sm" c="var(--warning)" component="span">
        {countedText(placement.countedMinutes, formatter)}
      </Text>
      <Button
        variant="subtle"
        size="compact-xs"
        ml={4}
        aria-expanded={isOpen}
        aria-label={`${isOpen ? 'Hide why' : 'Why?'} Hours of ${course.title} that do not count`}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Hide why' : 'Why?'}
      </Button>
      {isOpen && (
        <List size="sm" maw="24rem">
          {uncountedReasons(placement, plan, formatter).map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      )}
    </div>
  )
}

function countedText(minutes: number, formatter: Formatter): string {
  if (minutes === 0) return 'none of it counts'
  return `only ${formatter.duration(minutes)} ${doesOrDo(minutes) === 'does' ? 'counts' : 'count'}`
}
