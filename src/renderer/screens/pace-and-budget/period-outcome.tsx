import { Text } from '@mantine/core'
import { useDeferredValue } from 'react'
import type { Period } from '#shared/plan/practice.ts'
import { trialDifferences } from '#shared/wording/trial-differences.ts'
import { projectRemembered, useFormatter, usePlan, useToday } from '../../state/hooks.ts'

interface PeriodOutcomeProps {
  /** As it is filled in; null while it cannot be read. */
  readonly period: Period | null
}

/** What the time filled in would change, before it is saved. Typing never waits for it. */
export function PeriodOutcome({ period }: PeriodOutcomeProps) {
  const shown = useDeferredValue(period)
  return (
    <Text size="sm" role="status" className="period-outcome">
      {shown ? <Differences period={shown} /> : 'Fill in the fields, and the answer stands here before it is saved.'}
    </Text>
  )
}

function Differences({ period }: { readonly period: Period }) {
  const plan = usePlan()
  const today = useToday()
  const formatter = useFormatter()
  const isNew = plan.periods.every(({ id }) => id !== period.id)
  const periods = isNew ? [...plan.periods, period] : plan.periods.map((one) => (one.id === period.id ? period : one))
  const saved = projectRemembered(plan, today)
  return `With it: ${trialDifferences(saved, projectRemembered({ ...plan, periods }, today), formatter).join(' · ')}.`
}
