import { type IsoDate, isoFromDay } from '../../calendar/day.ts'
import { type Money, money } from '../../money/money.ts'
import type { Plan } from '../../plan/plan.ts'
import { makeLedger } from '../ledger/ledger.ts'
import { addUp } from '../ledger/totals.ts'
import { compile } from '../model/compile.ts'
import type { CourseModel } from '../model/model.ts'
import type { Solved } from '../model/solution.ts'
import type { Constraint } from '../result/constraint.ts'
import { type Paced, paceTarget, schedulePlan } from '../schedule/pace.ts'
import { pathDates } from '../schedule/solve.ts'
import { findPair, solveWithout } from './binding.ts'
import { listRelaxables, type Relaxable } from './constraints.ts'

/** At most so many constraints are tried one by one; those that come later in the plan are only counted. */
const MOST_TRIALS = 300

/** Who controls a constraint: the person alone, the person together with others, or the program alone. */
export type ControlledBy = 'person' | 'others' | 'program'

/** What the date and the total become without a constraint, or without two. */
export interface Relaxation {
  readonly constraints: readonly Constraint[]
  readonly controlledBy: ControlledBy
  /** Null: even so, the plan does not finish. */
  readonly readyOn: IsoDate | null
  readonly certifiedOn: IsoDate | null
  /** Days by which `ready` comes earlier; below zero it comes later. Null where one of the two dates is missing. */
  readonly readyDays: number | null
  readonly certifiedDays: number | null
  /** What the total to certification changes by; with amounts not entered, as far as they are known. */
  readonly costChange: Money
}

/** What would move the date and what would not: the plan projected again without each constraint. */
export interface Relaxations {
  /**
   * What the relaxations start from: the plan as it is, or, under a chosen pace, the earliest date it allows, since under
   * a pace nothing but the pace matters.
   */
  readonly of: 'plan' | 'earliest'
  readonly readyOn: IsoDate | null
  readonly certifiedOn: IsoDate | null
  /** Without the chosen pace, where the earliest possible one is sooner. */
  readonly pace: Relaxation | null
  /** Those that alone bring the date nearer or make it possible, the greatest gain first. */
  readonly helping: readonly Relaxation[]
  /** Those that alone would not move the date, or put it off. */
  readonly idle: readonly Relaxation[]
  /** The two that together gain most, where none does alone. */
  readonly pair: Relaxation | null
  /** How many constraints were not tried, in a very large plan. */
  readonly untried: number
  /** Where nothing but the program's own rules sets the date: the days between the last hour and that date. */
  readonly rushing: { readonly days: number } | null
}

/** Tries every single constraint of the plan. Made on request: it projects the plan once for each. */
export function explainRelaxations(plan: Plan, today: IsoDate): Relaxations {
  const paced = schedulePlan(plan, compile(plan, today))
  const base = paced.kind === 'by-capacity' ? paced : paced.earliest
  const cost = costOf(plan, base)
  const all = listRelaxables(plan, base)
  const tried = all.slice(0, MOST_TRIALS)
  const without = (relaxables: readonly Relaxable[]) => tryWithout(plan, base, cost, relaxables)
  const relaxations = tried.map((relaxable) => without([relaxable]))
  const helping = relaxations.filter(isHelping).sort((left, right) => gainOf(right) - gainOf(left))
  const pair = helping.length === 0 ? findPair(base, all) : []
  const pace = withoutChosenPace(plan, paced)
  return {
    of: paced.kind === 'by-capacity' ? 'plan' : 'earliest',
    ...datesOf(base),
    pace,
    helping,
    idle: relaxations.filter((relaxation) => !isHelping(relaxation)),
    pair: pair.length === 0 ? null : without(pair),
    untried: all.length - tried.length,
    rushing: pace === null ? rushingOf(base, helping) : null,
  }
}

/** Whether the constraints, removed, bring the date nearer, or make it possible. */
function isHelping({ readyOn, readyDays }: Relaxation): boolean {
  return readyDays === null ? readyOn !== null : readyDays > 0
}

function gainOf({ readyDays }: Relaxation): number {
  return readyDays ?? Number.POSITIVE_INFINITY
}

function tryWithout(plan: Plan, base: Solved, cost: number, relaxables: readonly Relaxable[]): Relaxation {
  const isSame = relaxables.every(({ holds }) => !holds) && relaxables.length === 1
  const relaxed = isSame ? base : solveWithout(base, relaxables)
  const constraints = relaxables.map(({ constraint }) => constraint)
  return relaxationOf(plan, base, cost, constraints, relaxed)
}

function relaxationOf(
  plan: Plan,
  base: Solved,
  cost: number,
  constraints: readonly Constraint[],
  relaxed: Solved,
): Relaxation {
  const before = pathOf(base)
  const after = pathOf(relaxed)
  return {
    constraints,
    controlledBy: leastFree(constraints.map(controlOf)),
    ...datesOf(relaxed),
    readyDays: before && after && before.readyOn - after.readyOn,
    certifiedDays: before && after && before.certifiedOn - after.certifiedOn,
    costChange: money(relaxed === base ? 0 : costOf(plan, payable(base, relaxed)) - cost),
  }
}

function withoutChosenPace(plan: Plan, paced: Paced): Relaxation | null {
  if (paced.kind !== 'spread') return null
  const { earliest, target, solution } = paced
  if ((earliest.solution.readyOn ?? 0) >= (solution.readyOn ?? 0)) return null
  return relaxationOf(plan, paced, costOf(plan, paced), [{ kind: 'pace', ...paceTarget(target) }], earliest)
}

function rushingOf(base: Solved, helping: readonly Relaxation[]): Relaxations['rushing'] {
  const { readyOn, requirements } = base.solution
  if (readyOn === null || helping.length === 0 || helping.some(({ controlledBy: hands }) => hands !== 'program'))
    return null
  const hoursDoneOn = Math.max(...requirements.map(({ hoursMetOn }) => hoursMetOn ?? readyOn))
  return hoursDoneOn < readyOn ? { days: readyOn - hoursDoneOn } : null
}

function pathOf({ model, solution: { readyOn } }: Solved) {
  return readyOn === null ? null : pathDates(model, readyOn)
}

function datesOf(solved: Solved): { readonly readyOn: IsoDate | null; readonly certifiedOn: IsoDate | null } {
  const path = pathOf(solved)
  return { readyOn: path && isoFromDay(path.readyOn), certifiedOn: path && isoFromDay(path.certifiedOn) }
}

function costOf(plan: Plan, solved: Solved): number {
  const { postings, notEntered } = makeLedger(plan, solved.model, solved.solution, pathOf(solved))
  return addUp(postings, notEntered).toCertification.amount
}

/** A booked course without its dates keeps the payments of its days. Those still to come fall due when it is done. */
function payable({ model }: Solved, relaxed: Solved): Solved {
  const courses = relaxed.model.courses.map((course, index): CourseModel => {
    const booked = model.courses[index]
    if (!booked?.isDated || course.isDated) return course
    const doneOn = relaxed.solution.placement.works[index]?.doneOn ?? null
    const days = booked.days.map((day) => (day.state === 'planned' && doneOn !== null ? { ...day, on: doneOn } : day))
    return { ...course, isDated: true, days }
  })
  return { ...relaxed, model: { ...relaxed.model, courses } }
}

function leastFree(controls: readonly ControlledBy[]): ControlledBy {
  return controls.find((one) => one === 'program') ?? controls.find((one) => one === 'others') ?? 'person'
}

function controlOf({ kind }: Constraint): ControlledBy {
  switch (kind) {
    case 'pace':
    case 'capacity':
    case 'cash':
    case 'course-not-before':
    case 'course-weekly-maximum':
    case 'practice-rate':
    case 'leave':
    case 'coverage':
      return 'person'
    case 'contract-date':
    case 'cadence':
    case 'course-dates':
    case 'prerequisite':
      return 'others'
    case 'span':
    case 'month-maximum':
      return 'program'
  }
}
