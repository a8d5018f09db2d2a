import { Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconHelpCircle } from '@tabler/icons-react'
import { evidenceOf } from '#shared/evidence/files-of-plan.ts'
import { type ConditionState, conditionState } from '#shared/plan/eligibility.ts'
import type { Eligibility, Step } from '#shared/program/rule-pack.ts'
import { DiffersMark } from '../../editing/differs-mark.tsx'
import { EvidenceButton } from '../../evidence/evidence-button.tsx'
import { useFormatter, usePlan } from '../../state/hooks.ts'
import { ConditionAnswer } from './condition-answer.tsx'
import { conditionText, eligibilityText } from './eligibility-texts.ts'
import { FigureConfirmation } from './figure-confirmation.tsx'
import { LineShell } from './line-shell.tsx'
import type { PathLine } from './path-lines.ts'
import { PersonAnswers } from './person-answers.tsx'
import { Sourced } from './sourced.tsx'

const MARKS = {
  held: { icon: IconCircleCheck, color: 'var(--positive)' },
  expected: { icon: IconCircleDashed, color: 'var(--warning)' },
  never: { icon: IconCircleX, color: 'var(--negative)' },
  'not-answered': { icon: IconHelpCircle, color: 'var(--text-muted)' },
} as const satisfies Record<ConditionState['kind'], object>

/** What keeps a person from applying longest comes first. */
const WORST_FIRST = ['never', 'expected', 'not-answered', 'held'] as const

interface EligibilityLineProps {
  readonly line: Extract<PathLine, { kind: 'eligibility' }>
}

/** Whether the person may apply, as far as their answers say. */
export function EligibilityLine({ line: { id, step } }: EligibilityLineProps) {
  const { program, person } = usePlan()
  const states = program.eligibility.map((condition) => conditionState(condition, person))
  const worst = WORST_FIRST.find((kind) => states.some((state) => state.kind === kind)) ?? 'held'
  const title = 'Am I eligible?'
  return (
    <LineShell
      id={id}
      title={title}
      mark={<Mark kind={worst} />}
      when={eligibilityText(states)}
      papers={
        <DiffersMark
          of={{ settings: ['person.degree', 'person.experienceYears', 'person.licence', 'person.eligibility'], title }}
        />
      }
      details={() => (
        <>
          {step && <StepWords step={step} />}
          <PersonAnswers />
          <ul className="path-parts" aria-label="What a person has to meet">
            {program.eligibility.map((condition) => (
              <ConditionItem key={condition.id} condition={condition} />
            ))}
          </ul>
        </>
      )}
    />
  )
}

function Mark({ kind }: { readonly kind: ConditionState['kind'] }) {
  const { icon: Icon, color } = MARKS[kind]
  return <Icon size={22} color={color} aria-hidden />
}

/** What the program's own step says, and files that a person kept for it. */
function StepWords({ step }: { readonly step: Step }) {
  const subject = { kind: 'step', id: step.id } as const
  const items = evidenceOf(usePlan(), subject)
  return (
    <>
      <Text size="sm">{step.detail}</Text>
      <div className="path-actions">
        <EvidenceButton title={step.title} items={items} subject={subject} />
      </div>
    </>
  )
}

function ConditionItem({ condition }: { readonly condition: Eligibility }) {
  const { person } = usePlan()
  const formatter = useFormatter()
  const state = conditionState(condition, person)
  const isAnswered = person.eligibility.some(({ conditionId }) => conditionId === condition.id)
  return (
    <li className="path-part">
      <Mark kind={state.kind} />
      <div>
        <Text size="sm">{condition.summary}</Text>
        <Sourced provenance={condition.provenance}>
          <FigureConfirmation subjectId={condition.id} name={condition.summary} />
        </Sourced>
        {(isAnswered || state.kind !== 'held') && <ConditionAnswer condition={condition} />}
      </div>
      <Text size="sm" fw={500}>
        {conditionText(state, condition, formatter)}
      </Text>
    </li>
  )
}
