import { Alert, Button } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDeferredValue, useMemo } from 'react'
import { firstPlan } from '#shared/first-plan/first-plan.ts'
import { type Affordable, nearestAffordable } from '#shared/first-plan/nearest-affordable.ts'
import { moneyText } from '#shared/input/parse-money.ts'
import { money } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { useAppSnapshot, useLocale } from '../../state/hooks.ts'
import { PlanLook } from './plan-look.tsx'
import { readWelcomeDraft, type WelcomeDraft } from './welcome-draft.ts'

interface TakingShapeProps {
  readonly form: UseFormReturnType<WelcomeDraft>
  readonly program: RulePack
}

/** The plan that the answers lead to so far, and what would make it affordable where it is not. */
export function TakingShape({ form, program }: TakingShapeProps) {
  const { today } = useAppSnapshot('today')
  const draft = useDeferredValue(form.values)
  const plan = useMemo(() => {
    const answers = readWelcomeDraft(draft, program.currency)
    return answers.ok ? firstPlan(answers.value, program, { planId: 'first', name: 'First plan', today }) : null
  }, [draft, program, today])
  const affordable = useMemo(() => plan && nearestAffordable(plan, today), [plan, today])
  if (!plan) return null
  const field = affordable?.by.kind === 'savings' ? 'savings' : 'monthlyBudget'
  return (
    <>
      {affordable && (
        <AffordableOffer
          plan={plan}
          affordable={affordable}
          onTake={() => form.setFieldValue(field, moneyText(affordable.by.amount, program.currency))}
        />
      )}
      <PlanLook label="Your plan so far" plan={plan}>
        Your plan so far. Every guess in it can be changed later.
      </PlanLook>
    </>
  )
}

interface AffordableOfferProps {
  readonly plan: Plan
  readonly affordable: Affordable
  readonly onTake: () => void
}

function AffordableOffer({ plan: { budget, currency }, affordable, onTake }: AffordableOfferProps) {
  const { lowest, lowestOn, by } = affordable
  const formatter = createFormatter(useLocale(), currency)
  const enough = formatter.wholeMoney(by.amount)
  const offer = by.kind === 'monthly' ? `Put aside ${enough} a month` : `Begin with ${enough}`
  return (
    <Alert color="accent" title="This plan needs more money than you said">
      By {formatter.month(lowestOn)}, {formatter.wholeMoney(money(-lowest))} would be missing.{' '}
      {by.kind === 'monthly'
        ? `With ${enough} a month instead of ${formatter.wholeMoney(budget.monthly)}, it can be paid as it falls due.`
        : `It falls due before monthly amounts add up; with savings of ${enough} it can be paid.`}{' '}
      You can also keep your answers, and go slower or choose other courses later.
      <div>
        <Button size="xs" variant="default" mt="xs" onClick={onTake}>
          {offer}
        </Button>
      </div>
    </Alert>
  )
}
