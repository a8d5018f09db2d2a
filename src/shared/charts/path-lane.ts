import type { IsoDate } from '../calendar/day.ts'
import { conditionState, isNotEligibleYet } from '../plan/eligibility.ts'
import type { Plan } from '../plan/plan.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { RequirementProgress } from '../projection/result/rows.ts'
import type { Minutes } from '../values/primitives.ts'
import { lookEnd } from './look-span.ts'
import { type Milestone, mainRequirementOf, type Stretch, type Timeline, type TimelineRow } from './timeline.ts'

/** A requirement in the one look: what is done and what is planned of it, in one bar. */
export interface PathRow {
  readonly requirementId: string
  readonly title: string
  readonly doneMinutes: Minutes
  readonly neededMinutes: Minutes
  /** Counted minutes that nothing brings. */
  readonly missingMinutes: Minutes
  /** From the first thing that serves it to today, or to the day it was met. */
  readonly done: Stretch | null
  /** From today, or the first thing planned, to the last hours. */
  readonly planned: Stretch | null
  readonly span: Stretch | null
  readonly metOn: IsoDate | null
  /** Days in the past of which nobody said whether they happened. */
  readonly unconfirmed: readonly IsoDate[]
}

/** What the application waits for beside the requirements. */
export type Gate =
  /** By the answers given it never opens. */
  | { readonly kind: 'never' }
  /** The date holds if the person is eligible by then: the answers do not meet the program yet. */
  | { readonly kind: 'open'; readonly neededBy: IsoDate }
  | { readonly kind: 'expected'; readonly on: IsoDate }

export interface PathLane {
  /** In the order of the program, at most `MOST_PATH_ROWS`, the gate and what is folded counted as one each. */
  readonly rows: readonly PathRow[]
  /** The requirements without a row of their own: those met first. */
  readonly folded: readonly PathRow[]
  readonly milestones: readonly Milestone[]
  /** Whether the person may apply; null where that stands, or is not asked any more. */
  readonly gate: Gate | null
  /** Something is planned, and no certification comes of it. */
  readonly isDeadEnd: boolean
}

/** Whether the requirement is met, or is to be met on a day still to come; null where it never is. */
export function metLookOf({ metOn }: Pick<PathRow, 'metOn'>, today: IsoDate): 'met' | 'to-be-met' | null {
  if (metOn === null) return null
  return metOn <= today ? 'met' : 'to-be-met'
}

const MOST_PATH_ROWS = 6

/** Every requirement as far as it is done and planned; where there are more than fit, those met last. */
export function pathLane(plan: Plan, projection: Projection, timeline: Timeline): PathLane {
  const all = everyPathRow(plan, projection, timeline)
  const gate = gateOf(plan, projection)
  const room = MOST_PATH_ROWS - (gate ? 1 : 0)
  // What is folded takes a row as well.
  const shown = new Set(all.toSorted(metLastFirst).slice(0, all.length > room ? room - 1 : room))
  const isRenewal = lookEnd(projection) === 'first-renewal'
  return {
    rows: all.filter((row) => shown.has(row)),
    folded: all.filter((row) => !shown.has(row)),
    milestones: withToday(timeline.milestones, projection.today).filter(({ kind }) =>
      isRenewal ? kind !== 'ready' && kind !== 'applied' : kind !== 'renewal',
    ),
    gate,
    isDeadEnd: projection.outcome.kind === 'cannot-finish' && all.some(({ done, planned }) => done ?? planned),
  }
}

/** A row for each requirement, in the order of the program. */
export function everyPathRow(plan: Plan, projection: Projection, timeline: Timeline): readonly PathRow[] {
  const unconfirmed = unconfirmedDays(plan, projection)
  return timeline.rows.flatMap((row): PathRow[] => {
    if (row.kind !== 'requirement') return []
    const progress = projection.requirements.find(({ requirementId }) => requirementId === row.id)
    return progress ? [rowOf(row, progress, projection, unconfirmed.get(row.id) ?? [])] : []
  })
}

function gateOf(plan: Plan, { outcome, today }: Projection): Gate | null {
  const { person, program } = plan
  const states = program.eligibility.map((condition) => conditionState(condition, person))
  if (outcome.kind === 'cannot-finish') {
    return states.some(({ kind }) => kind === 'never') ? { kind: 'never' } : null
  }
  if (outcome.kind !== 'certified' || outcome.certifiedOn <= today) return null
  if (isNotEligibleYet(plan)) {
    return { kind: 'open', neededBy: outcome.appliedOn }
  }
  const last = states
    .flatMap((state) => (state.kind === 'expected' ? [state.on] : []))
    .toSorted()
    .at(-1)
  return last && last > today ? { kind: 'expected', on: last } : null
}

/** Today is shown wherever it lies: also before a plan that starts later. */
function withToday(milestones: readonly Milestone[], today: IsoDate): readonly Milestone[] {
  const isThere = milestones.some(({ kind }) => kind === 'today')
  return isThere ? milestones : [{ kind: 'today', on: today }, ...milestones]
}

function rowOf(
  row: Extract<TimelineRow, { kind: 'requirement' }>,
  progress: RequirementProgress,
  { today, outcome }: Projection,
  unconfirmed: readonly IsoDate[],
): PathRow {
  const { requirementId, doneMinutes, plannedMinutes, neededMinutes, missingMinutes, metOn, hoursMetOn } = progress
  // Where only the span is still to pass, the bar ends with the hours and the hatching goes on.
  const workEndsOn = hoursMetOn !== null && metOn === row.span?.to ? hoursMetOn : (metOn ?? row.bar?.to ?? null)
  const startsOn = row.bar?.from ?? null
  return {
    requirementId,
    title: row.title,
    doneMinutes,
    neededMinutes,
    // Nothing is missing from a plan that is meant to stop.
    missingMinutes: outcome.kind === 'stopped' ? 0 : missingMinutes,
    done: doneMinutes > 0 ? stretch(startsOn, earliest(workEndsOn, today)) : null,
    planned: plannedMinutes > 0 ? stretch(latest(startsOn, today), workEndsOn) : null,
    span: row.span,
    metOn,
    unconfirmed,
  }
}

function metLastFirst(left: PathRow, right: PathRow): number {
  const [one, other] = [left.metOn ?? '9999', right.metOn ?? '9999']
  return one === other ? 0 : one > other ? -1 : 1
}

/** By requirement, the sessions and course days in the past that nobody confirmed, in order. */
function unconfirmedDays(plan: Plan, { sessions, findings }: Projection): ReadonlyMap<string, readonly IsoDate[]> {
  const days = new Map<string, IsoDate[]>()
  const add = (requirementId: string | null | undefined, on: IsoDate) => {
    if (requirementId) days.set(requirementId, [...(days.get(requirementId) ?? []), on])
  }
  const supervised = plan.program.requirements.find(({ earnedBy }) => earnedBy === 'supervision')?.id
  for (const { state, on } of sessions) if (state === 'unconfirmed') add(supervised, on)
  for (const { detail, subject } of findings) {
    if (detail.code !== 'did-this-happen' || subject.kind !== 'course') continue
    const course = plan.courses.find(({ id }) => id === subject.id)
    if (course) add(mainRequirementOf(course), detail.on)
  }
  for (const list of days.values()) list.sort()
  return days
}

function stretch(from: IsoDate | null, to: IsoDate | null): Stretch | null {
  return from !== null && to !== null && from <= to ? { from, to } : null
}

function earliest(day: IsoDate | null, other: IsoDate): IsoDate {
  return day !== null && day < other ? day : other
}

function latest(day: IsoDate | null, other: IsoDate): IsoDate {
  return day !== null && day > other ? day : other
}
