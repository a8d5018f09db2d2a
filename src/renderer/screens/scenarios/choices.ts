import { COMPARED_NAMES, type ComparedFigure } from '#shared/comparison/compared-figures.ts'
import { type ComparisonRow, sortComparison } from '#shared/comparison/comparison-table.ts'
import { MY_PLAN, type Way } from '../../derived/ways.ts'

/** Slack took a sentence that had to be read twice: files and the command line have it, and what sets the date stands in the row. */
export const FIGURES_ON_SCREEN: readonly ComparedFigure[] = COMPARED_NAMES.filter((name) => name !== 'slack')

/** By which figure ways stand in order; null is their own order. */
export type Order = { readonly by: ComparedFigure; readonly direction: 'ascending' | 'descending' } | null

/** What is compared, and how. */
export interface Choices {
  /** The id of the way that the others are held against. */
  readonly against: string
  /** The ids of those that are left out. */
  readonly hidden: ReadonlySet<string>
  readonly order: Order
}

export const FIRST_CHOICES: Choices = { against: MY_PLAN, hidden: new Set(), order: null }

/** The way that the others are held against: the chosen one, as long as it is there and shown. */
export function chosenOf(ways: readonly Way[], { against }: Choices): string {
  return ways.some(({ id }) => id === against) ? against : (ways[0]?.id ?? MY_PLAN)
}

export function inOrder<R extends ComparisonRow>(rows: readonly R[], order: Order): readonly R[] {
  return order === null ? rows : sortComparison(rows, order.by, order.direction)
}

/** More of these is better: the most stands first. */
const MORE_IS_BETTER: readonly ComparedFigure[] = ['lowestCash']

/** Another choice of the figure: the best first; the same one again: the other way round, then their own order. */
export function nextOrder(order: Order, by: ComparedFigure): Order {
  const first = MORE_IS_BETTER.includes(by) ? 'descending' : 'ascending'
  if (order?.by !== by) return { by, direction: first }
  return order.direction === first ? { by, direction: first === 'ascending' ? 'descending' : 'ascending' } : null
}
