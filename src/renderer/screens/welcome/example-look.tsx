import { useMemo } from 'react'
import { firstPlan } from '#shared/first-plan/first-plan.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { useAppSnapshot } from '../../state/hooks.ts'
import { PlanLook } from './plan-look.tsx'
import { isSupervised } from './questions.tsx'
import { emptyWelcomeDraft, readWelcomeDraft } from './welcome-draft.ts'

const EXAMPLE = { studyHours: '4', clientHours: '15', savings: '9000', monthlyBudget: '400' }

interface ExampleLookProps {
  readonly program: RulePack
}

/** What one will get: a real picture, of a first plan from answers somebody might give. */
export function ExampleLook({ program }: ExampleLookProps) {
  const { today } = useAppSnapshot('today')
  const plan = useMemo(() => {
    const contractOn = isSupervised(program) ? today : ''
    const answers = readWelcomeDraft({ ...emptyWelcomeDraft(today, program), ...EXAMPLE, contractOn }, program.currency)
    return answers.ok ? firstPlan(answers.value, program, { planId: 'example', name: 'Example', today }) : null
  }, [program, today])
  if (!plan) return null
  return (
    <PlanLook label="An example of what you get" plan={plan}>
      What you get, here for {EXAMPLE.studyHours} hours of study a week from today:
    </PlanLook>
  )
}
