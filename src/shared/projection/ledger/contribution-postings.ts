import { addDays, civilFromDay, type DayNumber, dayFromIso } from '../../calendar/day.ts'
import { divideRounded, type Money, money, shareOf } from '../../money/money.ts'
import type { Contribution } from '../../plan/contribution.ts'
import type { Plan } from '../../plan/plan.ts'
import { postingId } from './posting-id.ts'
import { ALL_PRICE, type RawPosting } from './raw-posting.ts'

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
  const byCourse = new Map<string, { paid: number; given: number }>()
  return postings
    .filter((posting) => isOf(terms, posting))
    .toSorted((left, right) => left.on - right.on)
    .flatMap(({ on, amount, category, source }) => {
      if (amount === null) return []
      if (source.kind === 'refund') return giveBack(byCourse.get(source.courseId), on, amount, category)
      if (amount <= 0) return []
      const { year } = civilFromDay(on)
      const used = byYear.get(year) ?? 0
      const given = Math.min(shareOf(amount, terms.share), (terms.yearlyMaximum ?? Infinity) - used)
      byYear.set(year, used + given)
      if (source.kind === 'course') {
        const { paid, given: before } = byCourse.get(source.courseId) ?? { paid: 0, given: 0 }
        byCourse.set(source.courseId, { paid: paid + amount, given: before + given })
      }
      return given > 0 ? [{ on, amount: money(-given), category }] : []
    })
}

/** Where a course is refunded, the same share of what was given for it goes back. `refund` is below zero. */
function giveBack(
  course: { readonly paid: number; readonly given: number } | undefined,
  on: DayNumber,
  refund: Money,
  category: RawPosting['category'],
): readonly Pick<RawPosting, 'on' | 'amount' | 'category'>[] {
  if (!course || course.given === 0) return []
  const back = divideRounded(BigInt(course.given) * BigInt(-refund), BigInt(course.paid))
  return [{ on, amount: money(Number(back)), category }]
}

function isOf({ of }: Share, { category, source }: RawPosting): boolean {
  if (source.kind === 'contribution') return false
  if (of.kind === 'category') return category === of.category
  return (source.kind === 'course' || source.kind === 'refund') && source.courseId === of.courseId
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
    besidesPrice: ALL_PRICE,
    category,
    title,
    state: 'planned',
    source: { kind: 'contribution', contributionId: id, occurrence },
    subject: { kind: 'contribution', id },
  }
}
