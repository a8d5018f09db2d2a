import { Group, Paper, Text, Title } from '@mantine/core'
import { IconBook, IconCircleCheck, IconCircleDashed, IconHelpCircle } from '@tabler/icons-react'
import { usePlan } from '../../state/hooks.ts'
import { ELIGIBILITY_STATE_NAMES, eligibilityState } from './eligibility.ts'
import { FigureConfirmation } from './figure-confirmation.tsx'
import { PersonAnswers } from './person-answers.tsx'
import { Sourced } from './sourced.tsx'

const ICONS = {
  met: { icon: IconCircleCheck, color: 'var(--positive)' },
  'not-yet': { icon: IconCircleDashed, color: 'var(--warning)' },
  'not-answered': { icon: IconHelpCircle, color: 'var(--text-muted)' },
  'please-read': { icon: IconBook, color: 'var(--text-muted)' },
} as const

/** Whether the person may apply, as far as their answers say. */
export function EligibilityCard() {
  const { program, person } = usePlan()
  if (program.eligibility.length === 0) return null
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="eligibility-title">
      <Title order={2} id="eligibility-title">
        May I apply?
      </Title>
      <PersonAnswers />
      <ul className="path-steps">
        {program.eligibility.map((condition) => {
          const state = eligibilityState(condition, person)
          const { icon: Icon, color } = ICONS[state]
          return (
            <li key={condition.id} className="path-step">
              <Icon size={22} color={color} aria-hidden />
              <div>
                <Text>{condition.summary}</Text>
                <Sourced provenance={condition.provenance}>
                  <FigureConfirmation subjectId={condition.id} name={condition.summary} />
                </Sourced>
              </div>
              <Group gap={4} align="flex-start">
                <Text size="sm" fw={500}>
                  {ELIGIBILITY_STATE_NAMES[state]}
                </Text>
              </Group>
            </li>
          )
        })}
      </ul>
    </Paper>
  )
}
