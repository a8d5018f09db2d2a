import { Group, Paper, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconHelpCircle } from '@tabler/icons-react'
import { conditionState } from '#shared/plan/eligibility.ts'
import { DiffersMark } from '../../editing/differs-mark.tsx'
import { useFormatter, usePlan } from '../../state/hooks.ts'
import { ConditionAnswer } from './condition-answer.tsx'
import { conditionText } from './eligibility-texts.ts'
import { FigureConfirmation } from './figure-confirmation.tsx'
import { PersonAnswers } from './person-answers.tsx'
import { Sourced } from './sourced.tsx'

const ICONS = {
  held: { icon: IconCircleCheck, color: 'var(--positive)' },
  expected: { icon: IconCircleDashed, color: 'var(--warning)' },
  never: { icon: IconCircleX, color: 'var(--negative)' },
  'not-answered': { icon: IconHelpCircle, color: 'var(--text-muted)' },
} as const

/** Whether the person may apply, as far as their answers say. */
export function EligibilityCard() {
  const { program, person } = usePlan()
  const formatter = useFormatter()
  if (program.eligibility.length === 0) return null
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="eligibility-title">
      <Group gap="xs">
        <Title order={2} id="eligibility-title">
          May I apply?
        </Title>
        <DiffersMark
          of={{
            settings: ['person.degree', 'person.experienceYears', 'person.licence', 'person.eligibility'],
            title: 'May I apply?',
          }}
        />
      </Group>
      <PersonAnswers />
      <ul className="path-steps">
        {program.eligibility.map((condition) => {
          const state = conditionState(condition, person)
          const { icon: Icon, color } = ICONS[state.kind]
          const isAnswered = person.eligibility.some(({ conditionId }) => conditionId === condition.id)
          return (
            <li key={condition.id} className="path-step">
              <Icon size={22} color={color} aria-hidden />
              <div>
                <Text>{condition.summary}</Text>
                <Sourced provenance={condition.provenance}>
                  <FigureConfirmation subjectId={condition.id} name={condition.summary} />
                </Sourced>
                {(isAnswered || state.kind !== 'held') && <ConditionAnswer condition={condition} />}
              </div>
              <Group gap={4} align="flex-start">
                <Text size="sm" fw={500}>
                  {conditionText(state, condition, formatter)}
                </Text>
              </Group>
            </li>
          )
        })}
      </ul>
    </Paper>
  )
}
