import { type Money, money, sumMoney } from '#shared/money/money.ts'
import type { Posting } from '#shared/projection/result/money.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { CostCategory } from '#shared/values/cost-category.ts'

/** All that one contribution brings to the end of the first cycle, received and expected. */
export function expectedOf(projection: Projection, contributionId: string): Money {
  return sumOfGiven(projection, ({ source }) => source.contributionId === contributionId)
}

/** All that others give towards some categories, to the end of the first cycle. */
export function contributedTo(projection: Projection, categories: readonly CostCategory[]): Money {
  return sumOfGiven(projection, ({ category }) => categories.includes(category))
}

interface Given extends Posting {
  readonly source: Extract<Posting['source'], { kind: 'contribution' }>
}

function sumOfGiven({ postings }: Projection, isMeant: (posting: Given) => boolean): Money {
  const own = postings.filter((posting) => posting.phase !== null && isGiven(posting) && isMeant(posting))
  return money(-sumMoney(own.map(({ amount }) => amount)))
}

function isGiven(posting: Posting): posting is Given {
  return posting.source.kind === 'contribution'
}
