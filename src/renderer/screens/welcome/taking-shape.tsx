import { Alert, Button } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDeferredValue, useMemo } from 'react'
import { firstPlan } from '#shared/first-plan/first-plan.ts'
import { leastSufficientBudget, type SufficientBudget } from '#shared/first-plan/sufficient-budget.ts'
import { moneyText } from '#shared/input/parse-money.ts'
import { money } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { useAppSnapshot, useFormatterIn } from '../../state/hooks.ts'
import { useNewPlanCurrency } from '../../state/use-new-plan-currency.ts'
import { PlanLook } from './plan-look.tsx'
import { readWelcomeDraft, type WelcomeDraft } from './welcome-draft.ts'

interface TakingShapeProps {
  readonly form: UseFormReturnType<WelcomeDraft>
  readonly program: RulePack
}

/** The plan that the answers lead to so far, and what would make it affordable where it is not. */
export function TakingShape({ form, program }: TakingShapeProps) {
  const { today } = useAppSnapshot('today')
  const currency = useNewPlanCurrency(program)
  const draft = useDeferredValue(form.values)
  const plan = useMemo(() => {
    const answers = readWelcomeDraft(draft, currency)
    return answers.ok
      ? firstPlan(answers.value, program, { planId: 'first', name: 'First plan', today, currency })
      : null
  }, [draft, program, today, currency])
  const sufficient = useMemo(() => plan && leastSufficientBudget(plan, today), [plan, today])
  if (!plan) return null
  const field = sufficient?.by.kind === 'savings' ? 'savings' : 'monthlyBudget'
  return (
    <>
      {sufficient && (
        <BudgetOffer
          plan={plan}
          sufficient={sufficient}
          onTake={() => form.setFieldValue(field, moneyText(sufficient.by.amount, currency))}
        />
      )}
      <PlanLook label="Your plan so far" plan={plan}>
        Your plan so far. Every guess in it can be changed later.
      </PlanLook>
    </>
  )
}

interface BudgetOfferProps {
  readonly plan: Plan
  readonly sufficient: SufficientBudget
  readonly onTake: () => void
}

function BudgetOffer({ plan: { budget, currency }, sufficient, onTake }: BudgetOfferProps) {
  const { lowest, lowestOn, by } = sufficient
  const formatter = useFormatterIn(currency)
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
