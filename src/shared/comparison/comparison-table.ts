import type { TotalName } from '../projection/result/missing-amounts.ts'
import {
  COMPARED_NAMES,
  type ComparedFigure,
  type ComparedFigures,
  type ComparedPlan,
  comparedFigures,
  type FigureValues,
} from './compared-figures.ts'
import { unsharedAmounts } from './unshared-amounts.ts'

/** A plan among those that are compared. */
export interface ComparedSubject extends ComparedPlan {
  readonly id: string
  readonly name: string
}

/** A row of the comparison. */
export interface ComparisonRow<S extends ComparedSubject = ComparedSubject> {
  readonly subject: S
  /** Null where the plan leads to no certification: then its reason stands in place of figures. */
  readonly figures: ComparedFigures | null
  /**
   * What it has more than the chosen one, days later for a date; null where one of both lacks the figure, and for figures
   * of money where one lacks an amount that the other does not.
   */
  readonly differences: FigureValues
  /** Whether it is the one that the others are held against. */
  readonly isChosen: boolean
}

/** Plans beside one another, each held against the chosen one, in the order given. */
export function comparisonTable<S extends ComparedSubject>(
  subjects: readonly S[],
  chosenId: string,
): readonly ComparisonRow<S>[] {
  const rows = subjects.map((subject) => ({ subject, figures: comparedFigures(subject) }))
  const chosen = rows.find(({ subject }) => subject.id === chosenId) ?? null
  return rows.map(({ subject, figures }) => ({
    subject,
    figures,
    differences: differencesOf({ subject, figures }, chosen),
    isChosen: subject.id === chosenId,
  }))
}

/** By one figure, the least or the most first. Rows without it stand last, and equals keep their order. */
export function sortComparison<R extends Pick<ComparisonRow, 'figures'>>(
  rows: readonly R[],
  by: ComparedFigure,
  direction: 'ascending' | 'descending',
): readonly R[] {
  const sign = direction === 'ascending' ? 1 : -1
  return rows.toSorted((left, right) => {
    const [one, two] = [left.figures?.values[by] ?? null, right.figures?.values[by] ?? null]
    if (one === null || two === null) return Number(one === null) - Number(two === null)
    return sign * (one - two)
  })
}

type Compared = Pick<ComparisonRow, 'subject' | 'figures'>

function differencesOf(one: Compared, chosen: Compared | null): FigureValues {
  const isUnknown = (name: ComparedFigure) => chosen !== null && isCostUnknown(name, one, chosen)
  const differences = COMPARED_NAMES.map((name) => {
    const [value, other] = [one.figures?.values[name] ?? null, chosen?.figures?.values[name] ?? null]
    return [name, value === null || other === null || isUnknown(name) ? null : value - other] as const
  })
  return Object.fromEntries(differences) as unknown as FigureValues // one for each name, which building from entries cannot tell
}

/** The figures that a missing amount could change, and the total that lacks it. */
const MADE_OF: Partial<Readonly<Record<ComparedFigure, TotalName>>> = {
  total: 'toCertification',
  firstCycle: 'firstCycle',
  mostExpensiveMonth: 'toCertification',
  lowestCash: 'toCertification',
  monthsBelowZero: 'toCertification',
}

function isCostUnknown(name: ComparedFigure, one: Compared, chosen: Compared): boolean {
  const total = MADE_OF[name]
  return total !== undefined && unsharedAmounts(one.subject, chosen.subject, total).length > 0
}
