import { addDays, civilFromDay, type DayNumber, dayFromIso } from '../../calendar/day.ts'
import { type Money, money, shareOf } from '../../money/money.ts'
import type { Contribution } from '../../plan/contribution.ts'
import type { Plan } from '../../plan/plan.ts'
import type { AddDraft, Draft } from './ledger-draft.ts'

type Share = Extract<Contribution['terms'], { kind: 'share' }>

/**
 * What others give, as postings below zero in the total they lower. A share follows each payment of what it is of,
 * planned or paid, in order of date; what a calendar year's payments would bring beyond the yearly maximum is left out.
 */
export function draftContributions(plan: Plan, drafts: readonly Draft[], add: AddDraft): void {
  for (const contribution of plan.contributions) {
    const { terms } = contribution
    if (terms.kind === 'amount') {
      const amount = terms.amount === null ? null : money(-terms.amount)
      add(draftOf(contribution, 0, dayFromIso(terms.on), amount, terms.category))
      continue
    }
    let occurrence = 0
    for (const { on, amount, category } of sharesOf(terms, drafts)) {
      add(draftOf(contribution, occurrence, addDays(on, terms.delayDays), amount, category))
      occurrence++
    }
  }
}

function sharesOf(terms: Share, drafts: readonly Draft[]): readonly Pick<Draft, 'on' | 'amount' | 'category'>[] {
  const byYear = new Map<number, number>()
  return drafts
    .filter((draft) => isOf(terms, draft))
    .toSorted((left, right) => left.on - right.on)
    .flatMap(({ on, amount, category }) => {
      if (amount === null || amount <= 0) return []
      const { year } = civilFromDay(on)
      const used = byYear.get(year) ?? 0
      const given = Math.min(shareOf(amount, terms.share), (terms.yearlyMaximum ?? Infinity) - used)
      byYear.set(year, used + given)
      return given > 0 ? [{ on, amount: money(-given), category }] : []
    })
}

function isOf({ of }: Share, { category, source }: Draft): boolean {
  if (source.kind === 'contribution') return false
  if (of.kind === 'category') return category === of.category
  return source.kind === 'course' && source.courseId === of.courseId
}

function draftOf(
  { id, title }: Contribution,
  occurrence: number,
  on: DayNumber,
  amount: Money | null,
  category: Draft['category'],
): Draft {
  return {
    id: `contribution/${id}/${occurrence}`,
    on,
    amount,
    category,
    title,
    state: 'planned',
    source: { kind: 'contribution', contributionId: id, occurrence },
    subject: { kind: 'contribution', id },
  }
}
