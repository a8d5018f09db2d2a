import { type Money, money, sumMoney } from '../money/money.ts'
import type { Posting } from '../projection/result/money.ts'
import type { Projection } from '../projection/result/projection.ts'

/** Why an item costs another amount up to the certification. */
export type PaymentReason =
  /** Only one of the two has it at all. */
  | 'only-here'
  | 'only-there'
  /** Paid more or less often until then, such as the dues of further years. */
  | 'how-often'
  /** Another amount for the same payment. */
  | 'amount'
  /** Paid in both, but in one of them only after the certification. */
  | 'beyond-certification'

/** A part of the gap between two totals to certification. */
export interface PaymentPart {
  readonly title: string
  readonly reason: PaymentReason
  /** What `other` costs more for it; below zero is less. */
  readonly amount: Money
  /** The payments behind it, of the one and of the other. */
  readonly postings: { readonly of: readonly Posting[]; readonly other: readonly Posting[] }
}

/**
 * What makes `other` dearer or cheaper than `of` up to the certification, by what is paid. Payments are matched by their
 * item and by how many came before. The parts add up to the gap between the two totals, to the cent; the largest stand first.
 */
export function splitByPayments(of: Projection, other: Projection): readonly PaymentPart[] {
  const [left, right] = [byItem(of.postings), byItem(other.postings)]
  const parts = [...new Set([...left.keys(), ...right.keys()])].flatMap((item) =>
    partsOfItem(left.get(item) ?? [], right.get(item) ?? []),
  )
  return parts.toSorted((one, two) => Math.abs(two.amount) - Math.abs(one.amount))
}

function partsOfItem(allOf: readonly Posting[], allOther: readonly Posting[]): readonly PaymentPart[] {
  const [of, other] = [allOf.filter(isBefore), allOther.filter(isBefore)]
  const title = (other[0] ?? of[0])?.title ?? ''
  const part = (reason: PaymentReason, ofThese: readonly Posting[], otherThese: readonly Posting[]): PaymentPart => ({
    title,
    reason,
    amount: money(total(otherThese) - total(ofThese)),
    postings: { of: ofThese, other: otherThese },
  })
  if (of.length === 0) return keep(part(allOf.length === 0 ? 'only-there' : 'beyond-certification', [], other))
  if (other.length === 0) return keep(part(allOther.length === 0 ? 'only-here' : 'beyond-certification', of, []))
  const common = Math.min(of.length, other.length)
  return [
    ...keep(part('amount', of.slice(0, common), other.slice(0, common))),
    ...keep(part('how-often', of.slice(common), other.slice(common))),
  ]
}

function keep(part: PaymentPart): readonly PaymentPart[] {
  return part.amount === 0 ? [] : [part]
}

function isBefore({ phase }: Posting): boolean {
  return phase === 'to-certification'
}

function total(postings: readonly Posting[]): Money {
  return sumMoney(postings.map(({ amount }) => amount))
}

/** Postings stand in order of their days. */
function byItem(postings: readonly Posting[]): ReadonlyMap<string, readonly Posting[]> {
  const items = new Map<string, Posting[]>()
  for (const posting of postings) {
    const item = itemOf(posting)
    const own = items.get(item)
    if (own) own.push(posting)
    else items.set(item, [posting])
  }
  return items
}

function itemOf({ source }: Posting): string {
  switch (source.kind) {
    case 'course':
    case 'refund':
      return `course/${source.courseId}`
    case 'session':
      return `session/${source.arrangementId}`
    case 'fee':
      return `fee/${source.feeId}`
    case 'contribution':
      return `contribution/${source.contributionId}`
    case 'log':
      return `log/${source.logEntryId}`
  }
}
