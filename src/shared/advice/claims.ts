import { type DayNumber, dayFromIso, type IsoDate } from '../calendar/day.ts'
import { applyEdits } from '../edits/apply.ts'
import { type Money, money } from '../money/money.ts'
import type { PlanEdit } from '../plan/edit.ts'
import type { Plan } from '../plan/plan.ts'
import { compile } from '../projection/model/compile.ts'
import type { Solution, Solved } from '../projection/model/solution.ts'
import { projectFigures } from '../projection/project.ts'
import type { ChainLink, Constraint } from '../projection/result/constraint.ts'
import { schedulePlan } from '../projection/schedule/pace.ts'
import { latestRequirements } from '../projection/schedule/solve.ts'
import type { Minutes } from '../values/primitives.ts'
import { affects } from './affects.ts'
import { chainOf } from './chain-of-binding.ts'
import { type ControlledBy, controlOf, leastFree } from './controlled-by.ts'
import { findLeastRate } from './least-rate.ts'
import { listConstraints, type Stated } from './list-constraints.ts'
import { earliestEdits, relaxingEdits } from './relaxing-edits.ts'
import { type Figures, figuresOf, tryEdits } from './try-edits.ts'

/** At most this many constraints are tried one by one; those after them are only counted. */
const MOST_TRIALS = 300
/** At most this many pairs are tried. */
const MOST_PAIRS = 300

/** What the date and the total become by edits that relax one constraint, or two. Both plans are projected whole. */
export interface Claim {
  readonly constraints: readonly Constraint[]
  /** What relaxes them: applied to the plan, they lead to the figures of this claim. */
  readonly edits: readonly PlanEdit[]
  readonly controlledBy: ControlledBy
  /** Of what holds back by hours a week: so many bring the whole gain, and these edits make them. Null for all else. */
  readonly minutesPerWeek: Minutes | null
  /** Null: even so, the plan does not reach certification. */
  readonly readyOn: IsoDate | null
  readonly certifiedOn: IsoDate | null
  /** Days by which it comes earlier; below zero, later. Null where one of the two dates is missing. */
  readonly readyDays: number | null
  readonly certifiedDays: number | null
  /** What the total to certification changes by; null where one of the two plans has no certification. */
  readonly costChange: Money | null
}

/**
 * What would move the date and what would not: each is the difference of two projections, the second with its edits
 * made.
 */
export interface Claims {
  /** What all claims start from: the plan as it stands, its pace included. */
  readonly readyOn: IsoDate | null
  readonly certifiedOn: IsoDate | null
  /** What sets the date; empty where nothing but the work does, or there is no date. */
  readonly binding: readonly Constraint[]
  /** The steps that lead from the requirements met last back to what sets the date. */
  readonly chain: readonly ChainLink[]
  /** Those that alone bring the certification nearer or make it possible, the greatest gain first. */
  readonly helping: readonly Claim[]
  /** Those that alone do not. */
  readonly idle: readonly Claim[]
  /** The two that together gain most, where none does alone. */
  readonly pair: Claim | null
  /** How many constraints were not tried, in a very large plan. */
  readonly untried: number
  /** Where nothing but the program's own rules sets the date: the days between the last hour and that date. */
  readonly rushing: { readonly days: number } | null
}

/** Tries every constraint of the plan. Made when it is looked at: it projects the plan once for each. */
export function explainClaims(plan: Plan, today: IsoDate): Claims {
  const base = figuresOf(projectFigures(plan, today))
  const solved = schedulePlan(plan, compile(plan, today))
  const { from } = solved.model
  // Nothing moves the date of a plan that stops before it.
  const isStopped = solved.model.stopOn !== null && base.certifiedOn === null
  const all = isStopped ? [] : listConstraints(plan, solved)
  const tried = all.slice(0, MOST_TRIALS)
  const without = (some: readonly Stated[]) => tryWithout(plan, today, base, some, from)
  const claims = tried.flatMap((stated) => without([stated]) ?? [])
  const helping = claims.filter(isHelping).map((claim) => withLeastRate(claim, plan, today, base, from))
  const pair = helping.length === 0 ? findPair(tried, solved, without) : null
  const binding = base.certifiedOn === null ? [] : bindingOf(helping, pair)
  return {
    readyOn: base.readyOn,
    certifiedOn: base.certifiedOn,
    binding,
    chain: isStopped ? [] : chainOf(plan, solved, binding),
    helping: helping.toSorted((left, right) => gainOf(right) - gainOf(left)),
    idle: claims.filter((claim) => !isHelping(claim)),
    pair,
    untried: all.length - tried.length,
    rushing: rushingOf(solved.solution, helping),
  }
}

/** What sets the date of the plan: all that alone bring it nearer, or else the pair that gains most. */
export function findBinding(plan: Plan, today: IsoDate): readonly Constraint[] {
  return explainClaims(plan, today).binding
}

/** What sets the earliest date the plan allows, as for a pace that is refused. */
export function findBindingOfEarliest(plan: Plan, today: IsoDate): readonly Constraint[] {
  const claims = earliestEdits(plan).flatMap((edits) => {
    const earliest = applyEdits(plan, edits)
    return earliest.ok ? [explainClaims(earliest.value.plan, today)] : []
  })
  const dateOf = ({ certifiedOn }: Claims) => certifiedOn ?? '9999-12-31'
  return claims.reduce((soonest, next) => (dateOf(next) < dateOf(soonest) ? next : soonest)).binding
}

/** Under a pace that holds the date back, what else would move it by a few days is not what sets it. */
function bindingOf(helping: readonly Claim[], pair: Claim | null): readonly Constraint[] {
  const single = helping.flatMap(({ constraints }) => constraints)
  const pace = single.find(({ kind }) => kind === 'pace')
  return pace ? [pace] : single.length > 0 ? single : (pair?.constraints ?? [])
}

function rushingOf({ readyOn, requirements }: Solution, helping: readonly Claim[]): Claims['rushing'] {
  const isProgramAlone = helping.length > 0 && helping.every(({ controlledBy }) => controlledBy === 'program')
  if (readyOn === null || !isProgramAlone) return null
  const hoursDoneOn = Math.max(...requirements.map(({ hoursMetOn }) => hoursMetOn ?? readyOn))
  return hoursDoneOn < readyOn ? { days: readyOn - hoursDoneOn } : null
}

/** Whether it brings the certification nearer, or makes it possible. */
function isHelping({ certifiedOn, certifiedDays }: Claim): boolean {
  return certifiedDays === null ? certifiedOn !== null : certifiedDays > 0
}

function gainOf({ certifiedDays }: Claim): number {
  return certifiedDays ?? Number.POSITIVE_INFINITY
}

/** The two that together gain most, the first of equals; one of them may have held nothing back so far. */
function findPair(
  tried: readonly Stated[],
  { model, solution }: Solved,
  without: (some: readonly Stated[]) => Claim | null,
): Claim | null {
  const latest = latestRequirements(solution)
  const isAffected = (place: number) => (stated: Stated) => affects(model, stated.constraint, place)
  let best: Claim | null = null
  let pairs = 0
  for (const [place, first] of tried.entries()) {
    for (const second of tried.slice(place + 1)) {
      if (!latest.every((place) => [first, second].some(isAffected(place)))) continue
      if (pairs++ >= MOST_PAIRS) return best
      const claim = without([first, second])
      if (claim && isHelping(claim) && (best === null || isBetter(claim, best))) best = claim
    }
  }
  return best
}

function isBetter(left: Claim, right: Claim): boolean {
  return (left.certifiedOn ?? '') < (right.certifiedOn ?? '')
}

/** A claim about hours a week, with as many as bring the whole gain; any other as it is. */
function withLeastRate(claim: Claim, plan: Plan, today: IsoDate, base: Figures, from: DayNumber): Claim {
  const [constraint, ...others] = claim.constraints
  const isRate = constraint?.kind === 'practice-rate' || constraint?.kind === 'capacity'
  if (!constraint || others.length > 0 || !isRate || claim.certifiedOn === null) return claim
  const least = findLeastRate(
    claim.certifiedOn,
    (minutes) => relaxingEdits(plan, constraint, from, minutes),
    (edits) => tryEdits(plan, today, edits),
  )
  if (least === null) return claim
  const { minutesPerWeek, edits, figures } = least
  return { ...claimOf(claim.constraints, edits, figures, base), minutesPerWeek }
}

function tryWithout(plan: Plan, today: IsoDate, base: Figures, some: readonly Stated[], from: DayNumber): Claim | null {
  const constraints = some.map(({ constraint }) => constraint)
  const edits = relaxAll(plan, constraints, from)
  const [only, ...others] = some
  const isKnownIdle = others.length === 0 && only?.mayHold === false
  const figures = isKnownIdle ? base : tryEdits(plan, today, edits)
  return figures && claimOf(constraints, edits, figures, base)
}

function claimOf(
  constraints: readonly Constraint[],
  edits: readonly PlanEdit[],
  figures: Figures,
  base: Figures,
): Claim {
  const hasBoth = base.certifiedOn !== null && figures.certifiedOn !== null
  return {
    constraints,
    edits,
    controlledBy: leastFree(constraints.map(controlOf)),
    minutesPerWeek: null,
    readyOn: figures.readyOn,
    certifiedOn: figures.certifiedOn,
    readyDays: daysBetween(figures.readyOn, base.readyOn),
    certifiedDays: daysBetween(figures.certifiedOn, base.certifiedOn),
    costChange: hasBoth ? money(figures.cost - base.cost) : null,
  }
}

/** The edits of each constraint are made for the plan as the ones before leave it, so that none undoes another. */
function relaxAll(plan: Plan, constraints: readonly Constraint[], from: DayNumber): readonly PlanEdit[] {
  let current = plan
  const edits: PlanEdit[] = []
  for (const constraint of constraints) {
    const own = relaxingEdits(current, constraint, from)
    const applied = applyEdits(current, own)
    if (!applied.ok) return edits
    current = applied.value.plan
    edits.push(...own)
  }
  return edits
}

function daysBetween(earlier: IsoDate | null, later: IsoDate | null): number | null {
  return earlier === null || later === null ? null : dayFromIso(later) - dayFromIso(earlier)
}
