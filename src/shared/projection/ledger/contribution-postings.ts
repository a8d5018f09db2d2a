import { addDays, civilFromDay, type DayNumber, dayFromIso } from '../../calendar/day.ts'
import { type Money, money, shareOf } from '../../money/money.ts'
import type { Contribution } from '../../plan/contribution.ts'
import type { Plan } from '../../plan/plan.ts'
import { postingId } from './posting-id.ts'
import type { RawPosting } from './raw-posting.ts'

type Share = Extract<Contribution['terms'], { kind: 'share' }>

/**
 * What others give, as postings below zero in the total that they lower. A share follows each payment that it is a share
 * of, planned or paid, in order of date. What the payments of a calendar year would bring beyond the yearly maximum is
 * left out.
 */
export function postingsOfContributions(plan: Plan, others: readonly RawPosting[]): readonly RawPosting[] {
  return plan.contributions.flatMap((contribution) => postingsOfContribution(contribution, others))
}

/** As {@link postingsOfContributions}, for one of them. */
export function postingsOfContribution(
  contribution: Contribution,
  others: readonly RawPosting[],
): readonly RawPosting[] {
  const { terms } = contribution
  if (terms.kind === 'amount') {
    const amount = terms.amount === null ? null : money(-terms.amount)
    return [postingOf(contribution, 0, dayFromIso(terms.on), amount, terms.category)]
  }
  return sharesOf(terms, others).map(({ on, amount, category }, occurrence) =>
    postingOf(contribution, occurrence, addDays(on, terms.delayDays), amount, category),
  )
}

/** Whether the contribution is a share of payments such as this one. */
export function follows({ terms }: Contribution, posting: RawPosting): boolean {
  return terms.kind === 'share' && isOf(terms, posting)
}

function sharesOf(
  terms: Share,
  postings: readonly RawPosting[],
): readonly Pick<RawPosting, 'on' | 'amount' | 'category'>[] {
  const byYear = new Map<number, number>()
  return postings
    .filter((posting) => isOf(terms, posting))
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

function isOf({ of }: Share, { category, source }: RawPosting): boolean {
  if (source.kind === 'contribution') return false
  if (of.kind === 'category') return category === of.category
  return source.kind === 'course' && source.courseId === of.courseId
}

function postingOf(
  { id, title }: Contribution,
  occurrence: number,
  on: DayNumber,
  amount: Money | null,
  category: RawPosting['category'],
): RawPosting {
  return {
    id: postingId({ kind: 'contribution', contributionId: id, occurrence }),
    on,
    amount,
    category,
    title,
    state: 'planned',
    source: { kind: 'contribution', contributionId: id, occurrence },
    subject: { kind: 'contribution', id },
  }
}
