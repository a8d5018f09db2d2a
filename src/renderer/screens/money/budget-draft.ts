import { z } from 'zod'
import { moneyText } from '#shared/input/parse-money.ts'
import { budgetSchema } from '#shared/plan/header-fields.ts'
import type { HeaderPatch } from '#shared/plan/header-patch.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { createDraftReader, type DraftResult } from '../../forms/draft-reader.ts'

export interface BudgetDraft {
  readonly savings: string
  readonly monthly: string
  readonly waitsForMoney: boolean
}

export function budgetToDraft({ budget, currency }: Plan): BudgetDraft {
  return {
    savings: moneyText(budget.savings, currency),
    monthly: moneyText(budget.monthly, currency),
    waitsForMoney: budget.waitsForMoney,
  }
}

export function readBudgetDraft(draft: BudgetDraft, plan: Plan): DraftResult<HeaderPatch> {
  const reader = createDraftReader(plan.currency)
  const budget = {
    ...plan.budget,
    savings: reader.money('savings', draft.savings, { isSigned: true }),
    monthly: reader.money('monthly', draft.monthly),
    waitsForMoney: draft.waitsForMoney,
  }
  return reader.finish(z.strictObject({ budget: budgetSchema }), { budget }, (path) => path.split('.').at(-1) ?? null)
}
