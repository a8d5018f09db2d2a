import { type Money, sumMoney } from '#shared/money/money.ts'
import type { Projection } from '#shared/projection/result/projection.ts'

/**
 * What items of one kind cost in all, as far as the plan reaches and amounts are entered. What comes back for canceled
 * courses is taken off, what others give is not.
 */
export function costOfItems(
  { postings }: Pick<Projection, 'postings'>,
  kind: 'course' | 'fee',
  ids: ReadonlySet<string>,
): Money {
  const own = postings.filter(({ source }) => {
    if (source.kind === 'course' || source.kind === 'refund') return kind === 'course' && ids.has(source.courseId)
    return source.kind === 'fee' && kind === 'fee' && ids.has(source.feeId)
  })
  return sumMoney(own.map(({ amount }) => amount))
}
