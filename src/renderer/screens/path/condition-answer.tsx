import { Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Plan } from '#shared/plan/plan.ts'
import type { Eligibility } from '#shared/program/rule-pack.ts'
import { changePlan } from '../../commands/plan-commands.ts'
import { useEditing } from '../../editing/use-editing.ts'
import { readDraftDate } from '../../forms/draft-date.ts'
import { DateField } from '../../ui/date-field.tsx'

type Answer = Plan['person']['eligibility'][number]
type Kind = Answer['kind'] | 'not-answered'

const KINDS: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'not-answered', label: 'Not answered' },
  { value: 'held', label: 'I meet it' },
  { value: 'expected', label: 'I will meet it' },
  { value: 'never', label: 'I never will' },
]

interface ConditionAnswerProps {
  readonly condition: Eligibility
}

/** When the person meets a condition; kept as soon as it is said. A day to come is kept once it is a date. */
export function ConditionAnswer({ condition: { id, summary } }: ConditionAnswerProps) {
  const { plan, apply } = useEditing()
  const { person } = plan
  const answer = person.eligibility.find(({ conditionId }) => conditionId === id)
  const [isComing, setComing] = useState(false)
  const kind = isComing ? 'expected' : (answer?.kind ?? 'not-answered')

  async function keep(next: Answer | null): Promise<void> {
    const others = person.eligibility.filter(({ conditionId }) => conditionId !== id)
    const eligibility = next === null ? others : [...others, next]
    await apply(changePlan(plan, 'When a condition is met', { person: { ...person, eligibility } }))
    setComing(false)
  }

  function choose(chosen: string): void {
    setComing(chosen === 'expected')
    if (chosen === 'held') void keep({ conditionId: id, kind: 'held', since: null })
    if (chosen === 'never') void keep({ conditionId: id, kind: 'never' })
    if (chosen === 'not-answered') void keep(null)
  }

  return (
    <Group gap="sm" align="flex-start" mt="xs">
      <NativeSelect
        aria-label={`Do you meet it? ${summary}`}
        data={[...KINDS]}
        value={kind}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {kind === 'expected' && (
        <DayToCome
          key={answer?.kind === 'expected' ? answer.on : ''}
          day={answer?.kind === 'expected' ? answer.on : ''}
          onKeep={(on) => void keep({ conditionId: id, kind: 'expected', on })}
        />
      )}
    </Group>
  )
}

interface DayToComeProps {
  readonly day: string
  readonly onKeep: (on: Extract<Answer, { kind: 'expected' }>['on']) => void
}

function DayToCome({ day, onKeep }: DayToComeProps) {
  const [typed, setTyped] = useState(day)
  const [error, setError] = useState<string | null>(null)
  const parsed = readDraftDate(typed)
  return (
    <DateField
      label="Expected on"
      value={typed}
      error={error}
      onChange={(text) => {
        setTyped(text)
        setError(null)
        const chosen = readDraftDate(text)
        if (chosen.ok && chosen.value !== day) onKeep(chosen.value)
      }}
      onBlur={() => setError(parsed.ok ? null : parsed.error)}
    />
  )
}
