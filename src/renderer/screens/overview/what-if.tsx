import { useDeferredValue } from 'react'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { answerWhatIf } from '#shared/wording/answers.ts'
import { comparedScenarios } from '../../derived/compared-scenarios.ts'
import { projectRemembered, useFormatter, usePlan, useToday } from '../../state/hooks.ts'

const MOST_COMPARED = 4

/** What other paces and scenarios would change. Comes after the plan's own figures, which need not wait for it. */
export function WhatIf() {
  const plan = useDeferredValue<Plan | null>(usePlan(), null)
  const today = useToday()
  return <div className="overview-what-if">{plan && <Comparison plan={plan} today={today} />}</div>
}

interface ComparisonProps {
  readonly plan: Plan
  readonly today: IsoDate
}

function Comparison({ plan, today }: ComparisonProps) {
  const formatter = useFormatter()
  const base = projectRemembered(plan, today)
  const others = comparedScenarios(plan, today, projectRemembered)
    .filter(({ isSameAsBase }) => !isSameAsBase)
    .slice(0, MOST_COMPARED)
  return answerWhatIf(base, others, plan, formatter).map((sentence) => <div key={sentence}>{sentence}</div>)
}
