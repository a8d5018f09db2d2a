import { useMemo } from 'react'
import { bindingRows } from '#shared/charts/binding-rows.ts'
import { type PlanTimeline, planTimeline, timelineOver } from '#shared/charts/plan-timeline.ts'
import { isQuicklyTried } from '../../advice/claims-shown.ts'
import { useClaims } from '../../advice/use-claims.ts'
import { memoizeByPlan } from '../../derived/memoize-by-plan.ts'
import { projectRemembered, useBasePlan, useOpenScenario, usePlan, useProjection, useToday } from '../../state/hooks.ts'
import type { Outlook } from '../../state/use-trial.ts'

const timelineRemembered = memoizeByPlan((plan, today) =>
  planTimeline({ plan, projection: projectRemembered(plan, today) }),
)

export interface Timelines {
  readonly saved: Outlook
  /** Of the saved plan, on an axis that also holds what is drawn dashed under it. */
  readonly span: PlanTimeline
  readonly timeline: PlanTimeline
  readonly ghost: { readonly timeline: PlanTimeline; readonly name: string } | null
  readonly binding: ReadonlySet<string>
}

const NOTHING = [] as const

/** What is drawn: the plan as it is shown over that without the scenario, or as it is tried over the saved one. */
export function useTimelines(tried: Outlook | null): Timelines {
  const plan = usePlan()
  const base = useBasePlan()
  const scenario = useOpenScenario()
  const projection = useProjection()
  const today = useToday()
  const binding = useClaims(isQuicklyTried(plan))?.binding ?? NOTHING
  const own = timelineRemembered(plan, today)
  const under = scenario ? timelineRemembered(base, today) : null
  const span = useMemo(() => (under ? timelineOver(own, under, 'Only in my plan') : own), [own, under])
  const timeline = useMemo(
    () => (tried ? timelineOver(timelineRemembered(tried.plan, today), own, 'As saved') : span),
    [tried, today, own, span],
  )
  const rows = useMemo(
    () => (tried ? bindingRows(tried.plan, tried.projection, NOTHING) : bindingRows(plan, projection, binding)),
    [tried, plan, projection, binding],
  )
  return {
    saved: { plan, projection },
    span,
    timeline,
    ghost: tried ? { timeline: own, name: 'As saved' } : under ? { timeline: under, name: 'My plan' } : null,
    binding: rows,
  }
}
