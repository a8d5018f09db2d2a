import type { IsoDate } from '../../calendar/day.ts'
import type { ChainLink } from '../result/constraint.ts'
import type { Projection } from '../result/projection.ts'

/** A date of the path with the links of the chain that lead to it, from it backwards. */
export interface ExplainedDate {
  readonly date: 'ready' | 'applied' | 'certified' | 'first-renewal'
  readonly on: IsoDate
  readonly because: readonly ChainLink[]
}

/** When a requirement is met, and whether its hours or its span say so. */
export interface ExplainedRequirementDate {
  readonly requirementId: string
  readonly metOn: IsoDate
  readonly setBy: 'hours' | 'span'
  readonly hoursMetOn: IsoDate
  readonly spanEndsOn: IsoDate | null
  /** Days it could slip without moving the day on which all is met. */
  readonly slackDays: number
}

export interface ExplainedDates {
  /** The dates of the path in order; none where the plan has none. */
  readonly path: readonly ExplainedDate[]
  /** In the program's order; those that are never met are left out. */
  readonly requirements: readonly ExplainedRequirementDate[]
}

/** What is behind each date of a projection. */
export function explainDates({ outcome, chain, requirements, slacks }: Projection): ExplainedDates {
  const slackOf = new Map(slacks.map(({ requirementId, days }) => [requirementId, days]))
  return {
    path:
      outcome.kind === 'certified'
        ? [
            {
              date: 'ready',
              on: outcome.readyOn,
              because: without(chain, 'review', 'application-waits', 'preparation'),
            },
            { date: 'applied', on: outcome.appliedOn, because: without(chain, 'review') },
            { date: 'certified', on: outcome.certifiedOn, because: chain },
            { date: 'first-renewal', on: outcome.firstRenewalOn, because: chain },
          ]
        : [],
    requirements: requirements.flatMap(({ requirementId, metOn, hoursMetOn, spanEndsOn }) => {
      if (metOn === null || hoursMetOn === null) return []
      const setBy = hoursMetOn < metOn ? ('span' as const) : ('hours' as const)
      const slackDays = slackOf.get(requirementId) ?? 0
      return [{ requirementId, metOn, setBy, hoursMetOn, spanEndsOn, slackDays }]
    }),
  }
}

function without(chain: readonly ChainLink[], ...kinds: readonly ChainLink['kind'][]): readonly ChainLink[] {
  return chain.filter(({ kind }) => !kinds.includes(kind))
}
