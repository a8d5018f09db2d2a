import { type Money, money, sumMoney } from '../money/money.ts'
import { AMOUNT_PARTS, type AmountPart, type Posting } from '../projection/result/money.ts'
import type { Projection } from '../projection/result/projection.ts'

/** Why an item costs another amount up to the certification. */
export const PAYMENT_REASONS = [
  /** Only one of the two has it at all. */
  'only-here',
  'only-there',
  /** The other pays it more or less often until then, such as the dues of further years. */
  'more-often',
  'less-often',
  /** Another amount for the same payments, such as after a rise. */
  'amount',
  /** Another amount for a part of what a course costs. */
  'price',
  ...AMOUNT_PARTS,
  /** Paid in both, but in one of them only after the certification. */
  'beyond-certification',
] as const
export type PaymentReason = (typeof PAYMENT_REASONS)[number]

/** How much of a payment is meant; below zero where it lowers what is paid up to the certification. */
interface ShareOfPosting {
  readonly posting: Posting
  readonly amount: Money
}

/** A part of the gap between two totals to certification. */
export interface PaymentPart {
  /** The item that is paid: the same for all parts of what one course costs. */
  readonly item: string
  readonly title: string
  readonly reason: PaymentReason
  /** What `other` costs more for it; below zero is less. */
  readonly amount: Money
  /** The payments behind it, of the one and of the other. What these come to more is the amount. */
  readonly postings: { readonly of: readonly ShareOfPosting[]; readonly other: readonly ShareOfPosting[] }
}

/**
 * What makes `other` dearer or cheaper than `of` up to the certification, by what is paid. Payments are matched by their
 * item and by how many came before; those of a course, which has one price however it is paid, by what they are made of.
 * The parts add up to the gap between the two totals, to the cent; the largest stand first.
 */
export function splitByPayments(of: Paid, other: Paid): readonly PaymentPart[] {
  const [left, right] = [byItem(of.postings), byItem(other.postings)]
  const parts = [...new Set([...left.keys(), ...right.keys()])].flatMap((item) =>
    partsOfItem(item, left.get(item) ?? [], right.get(item) ?? []),
  )
  return parts.toSorted((one, two) => Math.abs(two.amount) - Math.abs(one.amount))
}

type Paid = Pick<Projection, 'postings'>

function partsOfItem(item: string, allOf: readonly Posting[], allOther: readonly Posting[]): readonly PaymentPart[] {
  const [of, other] = [allOf.filter(isBefore), allOther.filter(isBefore)]
  const title = (allOther[0] ?? allOf[0])?.title ?? ''
  const part = (
    reason: PaymentReason,
    ofThese: readonly ShareOfPosting[],
    otherThese: readonly ShareOfPosting[],
  ): readonly PaymentPart[] => {
    const amount = money(total(otherThese) - total(ofThese))
    return amount === 0 ? [] : [{ item, title, reason, amount, postings: { of: ofThese, other: otherThese } }]
  }
  if (allOf.length === 0) return part('only-there', [], whole(other))
  if (allOther.length === 0) return part('only-here', whole(of), [])
  if (item.startsWith('course/')) {
    const made = (['price', ...AMOUNT_PARTS] as const).flatMap((name) =>
      part(name, shares(allOf, name), shares(allOther, name)),
    )
    return [...made, ...part('beyond-certification', taken(allOf), taken(allOther))]
  }
  if (of.length === 0 || other.length === 0) return part('beyond-certification', whole(of), whole(other))
  const common = Math.min(of.length, other.length)
  return [
    ...part('amount', whole(of.slice(0, common)), whole(other.slice(0, common))),
    ...part(other.length > common ? 'more-often' : 'less-often', whole(of.slice(common)), whole(other.slice(common))),
  ]
}

function whole(postings: readonly Posting[]): readonly ShareOfPosting[] {
  return postings.map((posting) => ({ posting, amount: posting.amount }))
}

/** What is paid of one part, at any time. */
function shares(postings: readonly Posting[], name: 'price' | AmountPart): readonly ShareOfPosting[] {
  return postings
    .map((posting) => ({ posting, amount: name === 'price' ? priceIn(posting) : partOf(posting, name) }))
    .filter(({ amount }) => amount !== 0)
}

/** What lies after the certification is taken off again. */
function taken(postings: readonly Posting[]): readonly ShareOfPosting[] {
  return postings
    .filter((posting) => !isBefore(posting))
    .map((posting) => ({ posting, amount: money(0 - posting.amount) }))
}

function priceIn({ amount, besidesPrice }: Posting): Money {
  return money(amount - sumMoney(besidesPrice.map((one) => one.amount)))
}

function partOf({ besidesPrice }: Posting, name: AmountPart): Money {
  return sumMoney(besidesPrice.flatMap(({ part, amount }) => (part === name ? [amount] : [])))
}

function isBefore({ phase }: Posting): boolean {
  return phase === 'to-certification'
}

function total(some: readonly ShareOfPosting[]): Money {
  return sumMoney(some.map(({ amount }) => amount))
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
