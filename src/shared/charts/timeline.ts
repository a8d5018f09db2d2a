import type { IsoDate } from '../calendar/day.ts'
import type { Course } from '../plan/course.ts'
import type { Plan } from '../plan/plan.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { RequirementProgress } from '../projection/result/rows.ts'
import { type ChartEnd, lastDayOf } from './chart-end.ts'

/** A stretch of days on the timeline; both ends are days that belong to it. */
export interface Stretch {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** What a row shows besides its label. */
export type TimelineRow =
  | {
      readonly kind: 'requirement'
      readonly id: string
      readonly title: string
      /** From the first thing that serves it to the day it is met, or to the last thing planned for it. */
      readonly bar: Stretch | null
      readonly metOn: IsoDate | null
      /** The minimum span, from the first supervision contract to its last day. */
      readonly span: Stretch | null
    }
  | {
      readonly kind: 'course'
      readonly id: string
      readonly title: string
      readonly bar: Stretch | null
      readonly state: 'done' | 'running' | 'planned' | 'not-placed'
    }
  | {
      readonly kind: 'arrangement'
      readonly id: string
      readonly title: string
      readonly bar: Stretch | null
      /** The days of its sessions that were or will be held. */
      readonly sessions: readonly IsoDate[]
    }
  | { readonly kind: 'practice'; readonly id: string; readonly title: string; readonly bar: Stretch | null }

export interface Milestone {
  readonly kind: 'today' | 'ready' | 'applied' | 'certified' | 'renewal' | 'stopped'
  readonly on: IsoDate
}

export interface Timeline {
  readonly from: IsoDate
  readonly to: IsoDate
  /** Each requirement, followed by what serves it. */
  readonly rows: readonly TimelineRow[]
  /** In order of date; today is left out where the chart does not reach it. */
  readonly milestones: readonly Milestone[]
}

/**
 * Months across, streams down: every requirement with its courses, arrangements and practice, and the dates of the
 * path.
 */
export function timelineOf(plan: Plan, projection: Projection, end: ChartEnd): Timeline {
  const courses = courseRows(plan, projection)
  const rows = plan.program.requirements.flatMap((requirement): TimelineRow[] => {
    const items = itemsServing(plan, projection, requirement.id, requirement.earnedBy, courses)
    const progress = projection.requirements.find(({ requirementId }) => requirementId === requirement.id)
    return [requirementRow(plan, requirement, progress, items), ...items]
  })
  const days = rows.flatMap(({ bar }) => (bar ? [bar.from, bar.to] : []))
  const from = days.reduce(earlier, plan.startOn)
  const to = [...(end === 'certification' ? days : []), projection.today].reduce(later, lastDayOf(projection, end))
  return { from, to, rows, milestones: milestonesOf(projection, from, to) }
}

function requirementRow(
  plan: Plan,
  { id, name, earnedBy }: { readonly id: string; readonly name: string; readonly earnedBy: string },
  progress: RequirementProgress | undefined,
  items: readonly TimelineRow[],
): TimelineRow {
  const bars = items.flatMap(({ bar }) => bar ?? [])
  const metOn = progress?.metOn ?? null
  const contractOn = plan.arrangements.map((arrangement) => arrangement.contractOn).sort()[0]
  const spanEndsOn = progress?.spanEndsOn ?? null
  const span = earnedBy === 'supervision' && contractOn && spanEndsOn ? { from: contractOn, to: spanEndsOn } : null
  const from = [...bars.map((bar) => bar.from), ...(span ? [span.from] : [])].sort()[0]
  const to =
    metOn ??
    bars
      .map((bar) => bar.to)
      .sort()
      .at(-1)
  const bar = from && to && from <= to ? { from, to } : null
  return { kind: 'requirement', id, title: name, bar, metOn, span }
}

function itemsServing(
  plan: Plan,
  projection: Projection,
  requirementId: string,
  earnedBy: 'courses' | 'supervision' | 'practice',
  courses: ReadonlyMap<string | null, readonly TimelineRow[]>,
): readonly TimelineRow[] {
  switch (earnedBy) {
    case 'courses':
      return courses.get(requirementId) ?? []
    case 'supervision':
      return plan.arrangements.map((arrangement): TimelineRow => {
        const sessions = projection.sessions
          .filter(({ arrangementId, state }) => arrangementId === arrangement.id && isHeld(state))
          .map(({ on }) => on)
          .sort()
        return {
          kind: 'arrangement',
          id: arrangement.id,
          title: arrangement.title,
          bar: stretchOf(arrangement.contractOn, sessions.at(-1)),
          sessions,
        }
      })
    case 'practice':
      return plan.practices
        .filter((practice) => practice.requirementId === requirementId)
        .map((practice): TimelineRow => {
          const contractOn = plan.arrangements.map((arrangement) => arrangement.contractOn).sort()[0]
          const metOn = projection.requirements.find((progress) => progress.requirementId === requirementId)?.metOn
          const { outcome } = projection
          const stoppedOn = outcome.kind === 'stopped' ? outcome.stoppedOn : null
          const endOn = [practice.endsOn, metOn, stoppedOn].flatMap((day) => day ?? []).sort()[0]
          return {
            kind: 'practice',
            id: practice.id,
            title: practice.title,
            bar: stretchOf(practice.startsOn ?? contractOn, endOn),
          }
        })
  }
}

/** The courses in the order of the plan, by the requirement that most of their hours go to. Each is looked at once. */
function courseRows(plan: Plan, projection: Projection): ReadonlyMap<string | null, readonly TimelineRow[]> {
  const placements = new Map(projection.courses.map((placement) => [placement.courseId, placement]))
  const rows = new Map<string | null, TimelineRow[]>()
  for (const course of plan.courses) {
    const placement = placements.get(course.id)
    const requirementId = mainRequirementOf(course)
    const row: TimelineRow = {
      kind: 'course',
      id: course.id,
      title: course.title,
      bar: stretchOf(placement?.startOn, placement?.endOn),
      state: placement?.state ?? 'not-placed',
    }
    const others = rows.get(requirementId)
    if (others) others.push(row)
    else rows.set(requirementId, [row])
  }
  return rows
}

function isHeld(state: 'done' | 'planned' | 'unconfirmed' | 'missed'): boolean {
  return state === 'done' || state === 'planned'
}

/** The requirement most of a course's hours go to; the first of equals. */
export function mainRequirementOf({ credits }: Course): string | null {
  const minutes = new Map<string, number>()
  for (const credit of credits) {
    minutes.set(credit.requirementId, (minutes.get(credit.requirementId) ?? 0) + credit.minutes)
  }
  let main: string | null = null
  for (const [id, amount] of minutes) if (main === null || amount > (minutes.get(main) ?? 0)) main = id
  return main
}

function milestonesOf({ outcome, today }: Projection, from: IsoDate, to: IsoDate): readonly Milestone[] {
  const milestones: Milestone[] = [{ kind: 'today', on: today }]
  if (outcome.kind === 'certified') {
    milestones.push(
      { kind: 'ready', on: outcome.readyOn },
      { kind: 'applied', on: outcome.appliedOn },
      { kind: 'certified', on: outcome.certifiedOn },
      { kind: 'renewal', on: outcome.firstRenewalOn },
    )
  }
  if (outcome.kind === 'stopped') milestones.push({ kind: 'stopped', on: outcome.stoppedOn })
  return milestones
    .filter(({ on }) => from <= on && on <= to)
    .sort((left, right) => (left.on < right.on ? -1 : Number(left.on > right.on)))
}

function stretchOf(from: IsoDate | null | undefined, to: IsoDate | null | undefined): Stretch | null {
  return from && to && from <= to ? { from, to } : null
}

function earlier(left: IsoDate, right: IsoDate): IsoDate {
  return left < right ? left : right
}

function later(left: IsoDate, right: IsoDate): IsoDate {
  return left > right ? left : right
}
