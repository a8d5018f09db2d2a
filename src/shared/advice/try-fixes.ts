import { dayFromIso, type IsoDate } from '../calendar/day.ts'
import { applyEdits } from '../edits/apply.ts'
import { type Money, money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import { project } from '../projection/project.ts'
import type { Finding } from '../projection/result/finding.ts'
import type { Projection } from '../projection/result/projection.ts'
import { candidateFixes } from './candidate-fixes.ts'
import type { Fix } from './fix.ts'
import { figuresOf } from './try-edits.ts'

/** A fix that was tried on the plan and cleared its finding, with what it does to the date and the total. */
export type TriedFix = Fix & { readonly effect: FixEffect }

export interface FixEffect {
  readonly before: IsoDate | null
  readonly after: IsoDate | null
  /** Days by which the certification comes earlier; null where one of the two dates is missing. */
  readonly days: number | null
  /** What the total to certification changes by; null where one of the two plans has no certification. */
  readonly costChange: Money | null
}

/**
 * The fixes of a finding that keep their word. Each is made in the plan and projected. It is left out where the finding is
 * still there, where more is missing than before, where a plan that reached its certification no longer does, or where it
 * leads nowhere.
 */
export function tryFixes(finding: Finding, before: Projection, plan: Plan, today: IsoDate): readonly TriedFix[] {
  return candidateFixes(finding, before, plan).flatMap((fix) => {
    const applied = applyEdits(plan, fix.edits)
    if (!applied.ok || fix.edits.length === 0) return []
    const after = project(applied.value.plan, today)
    const isCleared = after.findings.every(({ key }) => key !== finding.key)
    return isCleared && isNoWorse(before, after) && isOfUse(fix, after)
      ? [{ ...fix, effect: effectOf(before, after) }]
      : []
  })
}

/** Courses wait for money on the way to a certification; where none follows, waiting leads nowhere. */
function isOfUse({ kind }: Fix, { outcome }: Projection): boolean {
  return kind !== 'wait-for-money' || outcome.kind === 'certified'
}

function isNoWorse(before: Projection, after: Projection): boolean {
  if (before.outcome.kind === 'certified') return after.outcome.kind === 'certified'
  const missing = missingParts(before)
  return [...missingParts(after)].every(([part, minutes]) => minutes <= (missing.get(part) ?? 0))
}

/** Minutes lacking of each requirement, its areas and its kinds of supervision, by name. */
function missingParts({ requirements }: Projection): ReadonlyMap<string, number> {
  const missing = new Map<string, number>()
  for (const { requirementId, missingMinutes, areas, kinds } of requirements) {
    missing.set(requirementId, missingMinutes)
    for (const { areaId, neededMinutes, countedMinutes } of areas) {
      missing.set(`${requirementId}/area/${areaId}`, Math.max(0, neededMinutes - countedMinutes))
    }
    for (const { supervisionKind, neededMinutes, countedMinutes } of kinds) {
      missing.set(`${requirementId}/kind/${supervisionKind}`, Math.max(0, neededMinutes - countedMinutes))
    }
  }
  return missing
}

function effectOf(before: Projection, after: Projection): FixEffect {
  const { certifiedOn: was, cost: costBefore } = figuresOf(before)
  const { certifiedOn: is, cost } = figuresOf(after)
  const hasBoth = was !== null && is !== null
  return {
    before: was,
    after: is,
    days: hasBoth ? dayFromIso(was) - dayFromIso(is) : null,
    costChange: hasBoth ? money(cost - costBefore) : null,
  }
}
