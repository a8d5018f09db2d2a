import { dayFromIso } from '../../calendar/day.ts'
import { money } from '../../money/money.ts'
import type { PaymentEntry } from '../../plan/log-entry.ts'
import { isMoneyBack } from '../../plan/money-back.ts'
import type { Plan } from '../../plan/plan.ts'
import type { CostCategory } from '../../values/cost-category.ts'
import type { PostingSource } from '../result/money.ts'
import { postingId } from './posting-id.ts'
import { ALL_PRICE, type RawPosting } from './raw-posting.ts'

/** What payments of the log can be for. */
type Titled = Pick<Plan, 'courses' | 'arrangements' | 'fees' | 'contributions'>

/**
 * The postings with payments from the log. A payment takes the place of the one posting that its target names, and keeps
 * the id of that posting. A payment that names no posting, or a posting that is already paid, is added. Money back is
 * added as well, below zero: what is planned stays.
 */
export function withPayments(
  plan: Titled,
  postings: readonly RawPosting[],
  payments: readonly PaymentEntry[],
): readonly RawPosting[] {
  if (payments.length === 0) return postings
  const byId = new Map(postings.map((posting) => [posting.id, posting]))
  for (const payment of payments) replaceWithPayment(plan, payment, byId)
  return [...byId.values()]
}

/** Puts a logged payment in the place of the posting its target names, or adds it. */
function replaceWithPayment(plan: Titled, entry: PaymentEntry, postings: Map<string, RawPosting>): void {
  const target = describeTarget(plan, entry)
  const targetId = paidPostingId(entry)
  const planned = targetId === null ? undefined : postings.get(targetId)
  const replaced = planned && planned.state !== 'paid' ? planned : null
  const amount = target.source.kind === 'contribution' ? money(-entry.amount) : entry.amount
  const posting: RawPosting = {
    id: replaced?.id ?? postingId({ kind: 'log', logEntryId: entry.id }),
    on: dayFromIso(entry.on),
    amount,
    besidesPrice: isMoneyBack(entry) ? [{ part: 'refund', amount }] : ALL_PRICE,
    category: replaced?.category ?? target.category,
    title: replaced?.title ?? target.title,
    state: 'paid',
    source: replaced?.source ?? target.source,
    subject: { kind: 'log-entry', id: entry.id },
  }
  postings.set(posting.id, posting)
}

/** The id of the posting whose place the payment takes; null where it takes none, as money back does. */
export function paidPostingId(entry: PaymentEntry): string | null {
  const { target } = entry
  if (isMoneyBack(entry)) return null
  if (target.kind === 'other' || (target.kind === 'session' && target.plannedOn === null)) return null
  return postingId(target)
}

interface DescribedTarget {
  readonly category: CostCategory
  readonly title: string
  readonly source: PostingSource
}

function describeTarget(plan: Titled, entry: PaymentEntry): DescribedTarget {
  const { target } = entry
  const nameOf = (items: readonly { readonly id: string; readonly title: string }[], id: string) =>
    items.find((item) => item.id === id)?.title ?? id
  switch (target.kind) {
    case 'course':
      return {
        category: 'courses',
        title: nameOf(plan.courses, target.courseId),
        source: { kind: 'course', courseId: target.courseId, part: target.part },
      }
    case 'session':
      return {
        category: 'supervision',
        title: nameOf(plan.arrangements, target.arrangementId),
        source: { kind: 'session', arrangementId: target.arrangementId, plannedOn: target.plannedOn },
      }
    case 'fee':
      return {
        category: plan.fees.find(({ id }) => id === target.feeId)?.category ?? 'other',
        title: nameOf(plan.fees, target.feeId),
        source: { kind: 'fee', feeId: target.feeId, occurrence: target.occurrence },
      }
    case 'contribution': {
      const { contributionId, occurrence } = target
      const terms = plan.contributions.find(({ id }) => id === contributionId)?.terms
      return {
        category:
          terms?.kind === 'amount' ? terms.category : terms?.of.kind === 'category' ? terms.of.category : 'courses',
        title: nameOf(plan.contributions, contributionId),
        source: { kind: 'contribution', contributionId, occurrence },
      }
    }
    case 'other':
      return {
        category: target.category,
        title: target.title,
        source: { kind: 'log', logEntryId: entry.id },
      }
  }
}
