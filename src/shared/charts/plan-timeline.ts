import { type IsoDate, isoDate } from '../calendar/day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Projection } from '../projection/result/projection.ts'
import { joinSpans, type LookSpan, lookEnd, lookSpan } from './look-span.ts'
import { type LookSubject, type Shade, shadesOf } from './one-look.ts'
import { everyPathRow, metLookOf, type PathRow } from './path-lane.ts'
import { type Milestone, type Stretch, type TimelineRow, timelineOf } from './timeline.ts'
import { type CourseDays, courseDaysOf } from './timeline-days.ts'

/** How a stretch of days is drawn. */
export type BarLook = 'done' | 'planned' | 'span' | 'in-force' | 'leave' | 'less' | 'recovery' | 'waiting'
/** How one day is drawn. */
export type MarkLook =
  | 'held'
  | 'planned'
  | 'unconfirmed'
  | 'met'
  | 'to-be-met'
  | 'missing'
  | 'paid'
  | 'due'
  | 'overdue'
  | Exclude<Milestone['kind'], 'today'>

export interface TimeBar extends Stretch {
  readonly look: BarLook
}

export interface TimeMark {
  readonly look: MarkLook
  readonly on: IsoDate
}

/** A heading, a stream or an item, with all that is drawn of it. */
export interface TimeRow {
  /** Unique in the timeline, and the same in that of another scenario. */
  readonly key: string
  readonly kind:
    | 'heading'
    | 'requirement'
    | 'course'
    | 'arrangement'
    | 'practice'
    | 'path'
    | 'document'
    | 'period'
    | 'fee'
  readonly id: string
  readonly title: string
  /** In order of drawing: the later lies above. */
  readonly bars: readonly TimeBar[]
  readonly marks: readonly TimeMark[]
  /** A fee whose amount is not entered: nothing of it is drawn. */
  readonly isAmountMissing: boolean
  /** Of a requirement; null for all else. */
  readonly progress: PathRow | null
}

/** Every stream and item of a plan, one below the other, on one axis of time. */
export interface PlanTimeline extends LookSpan {
  readonly today: IsoDate
  readonly rows: readonly TimeRow[]
  readonly milestones: readonly Milestone[]
  readonly shades: readonly Shade[]
}

/** Stands for the last day of what has none. */
export const NO_LAST_DAY = isoDate('2400-12-31')

/** Each requirement with what serves it, then the application, documents in force, times of life, and fees. */
export function planTimeline({ plan, projection }: LookSubject): PlanTimeline {
  const timeline = timelineOf(plan, projection, lookEnd(projection))
  const span = lookSpan(timeline, projection)
  const progress = new Map(everyPathRow(plan, projection, timeline).map((row) => [row.requirementId, row]))
  const days = courseDaysOf(plan, projection.today)
  const served = timeline.rows.map((row) => streamRow(row, progress, days, projection))
  const shown = new Set(served.map(({ key }) => key))
  const placements = new Map(projection.courses.map((placement) => [placement.courseId, placement]))
  const others = plan.courses.flatMap((course) => {
    if (shown.has(keyOf('course', course.id))) return []
    const placement = placements.get(course.id)
    const bar = placement?.startOn && placement.endOn ? { from: placement.startOn, to: placement.endOn } : null
    const row = {
      kind: 'course',
      id: course.id,
      title: course.title,
      bar,
      state: placement?.state ?? 'not-placed',
    } as const
    return [streamRow(row, progress, days, projection)]
  })
  const fees = feeRows(plan, projection)
  const isRenewal = lookEnd(projection) === 'first-renewal'
  const milestones = timeline.milestones.filter(({ kind }) => kind !== 'renewal' || isRenewal)
  return {
    ...span,
    today: projection.today,
    rows: [
      ...served,
      ...under('other-courses', 'Other courses', others),
      ...applicationRow(projection),
      ...under('documents', 'Documents in force', documentRows(plan)),
      ...under('time', 'Time off and special weeks', periodRows(plan)),
      ...under(
        'fees',
        'Fees and other costs',
        fees.filter(({ marks }) => marks.length > 0),
      ),
      ...under(
        'undated-fees',
        'Fees without an amount',
        fees.filter(({ marks }) => marks.length === 0),
      ),
    ],
    milestones: milestones.some(({ kind }) => kind === 'today')
      ? milestones
      : [{ kind: 'today', on: projection.today }, ...milestones],
    shades: shadesOf({ plan, projection }, span),
  }
}

/** The name of a row: of what kind it is, and its id. */
export function keyOf(kind: TimeRow['kind'], id: string): string {
  return `${kind} ${id}`
}

function newRow(
  kind: TimeRow['kind'],
  id: string,
  title: string,
  drawn: Partial<Pick<TimeRow, 'bars' | 'marks' | 'isAmountMissing' | 'progress'>>,
): TimeRow {
  return {
    key: keyOf(kind, id),
    kind,
    id,
    title,
    bars: [],
    marks: [],
    isAmountMissing: false,
    progress: null,
    ...drawn,
  }
}

function under(id: string, title: string, rows: readonly TimeRow[]): readonly TimeRow[] {
  return rows.length === 0 ? [] : [newRow('heading', id, title, {}), ...rows]
}

function streamRow(
  row: TimelineRow,
  progress: ReadonlyMap<string, PathRow>,
  days: CourseDays,
  { sessions, today }: Projection,
): TimeRow {
  switch (row.kind) {
    case 'requirement':
      return requirementRow(row, progress.get(row.id) ?? null, today)
    case 'course':
      return newRow('course', row.id, row.title, {
        bars: row.state === 'done' ? barsOf(row.bar, 'done') : workBars(row.bar, row.state === 'running', today),
        marks: days.get(row.id) ?? [],
      })
    case 'arrangement':
      return newRow('arrangement', row.id, row.title, {
        bars: workBars(row.bar, true, today),
        marks: sessions.flatMap(({ arrangementId, on, state }): TimeMark[] => {
          if (arrangementId !== row.id || state === 'missed') return []
          return [{ on, look: state === 'done' ? 'held' : state }]
        }),
      })
    case 'practice':
      return newRow('practice', row.id, row.title, { bars: workBars(row.bar, true, today) })
  }
}

function requirementRow({ id, title }: TimelineRow, progress: PathRow | null, today: IsoDate): TimeRow {
  if (!progress) return newRow('requirement', id, title, {})
  const { span, planned, done, unconfirmed, metOn, missingMinutes } = progress
  const end = planned?.to ?? done?.to
  const metLook = metLookOf(progress, today)
  return newRow('requirement', id, title, {
    bars: [...barsOf(span, 'span'), ...barsOf(planned, 'planned'), ...barsOf(done, 'done')],
    marks: [
      ...unconfirmed.map((on): TimeMark => ({ look: 'unconfirmed', on })),
      ...(metOn && metLook ? [{ look: metLook, on: metOn }] : []),
      ...(!metOn && missingMinutes > 0 && end ? [{ look: 'missing', on: end } as const] : []),
    ],
    progress,
  })
}

/** What has begun is done up to today, and planned from then on. */
function workBars(bar: Stretch | null, hasBegun: boolean, today: IsoDate): readonly TimeBar[] {
  if (!bar) return []
  if (!hasBegun || bar.from >= today) return barsOf(bar, 'planned')
  return bar.to < today
    ? barsOf(bar, 'done')
    : [
        { ...bar, look: 'planned' },
        { from: bar.from, to: today, look: 'done' },
      ]
}

function barsOf(stretch: Stretch | null, look: BarLook): readonly TimeBar[] {
  return stretch ? [{ from: stretch.from, to: stretch.to, look }] : []
}

/** From the day on which everything is met to the certificate. */
function applicationRow({ outcome }: Projection): readonly TimeRow[] {
  if (outcome.kind !== 'certified') return []
  const { readyOn, appliedOn, certifiedOn } = outcome
  return [
    newRow('path', 'application', 'Application and review', {
      bars: [{ from: readyOn, to: certifiedOn, look: 'waiting' }],
      marks: [
        { look: 'ready', on: readyOn },
        { look: 'applied', on: appliedOn },
        { look: 'certified', on: certifiedOn },
      ],
    }),
  ]
}

function documentRows({ coverages }: Plan): readonly TimeRow[] {
  return coverages.map(({ id, title, from, to }) =>
    newRow('document', id, title, { bars: [{ from, to: to ?? NO_LAST_DAY, look: 'in-force' }] }),
  )
}

function periodRows({ periods }: Plan): readonly TimeRow[] {
  return periods.map(({ id, title, from, to, effect }) => {
    const look = effect.kind === 'leave' || effect.kind === 'recovery' ? effect.kind : 'less'
    return newRow('period', id, title, { bars: [{ from, to, look }] })
  })
}

function feeRows(plan: Plan, { postings }: Projection): readonly TimeRow[] {
  const feeOfEntry = new Map(
    plan.logEntries.flatMap(({ id, target }) => (target.kind === 'fee' ? [[id, target.feeId] as const] : [])),
  )
  const marks = new Map<string, TimeMark[]>()
  for (const { on, source, state } of postings) {
    const feeId =
      source.kind === 'fee' ? source.feeId : source.kind === 'log' ? feeOfEntry.get(source.logEntryId) : null
    if (!feeId) continue
    const mark: TimeMark = { on, look: state === 'paid' || state === 'overdue' ? state : 'due' }
    const others = marks.get(feeId)
    if (others) others.push(mark)
    else marks.set(feeId, [mark])
  }
  return plan.fees.map(({ id, title, amount }) =>
    newRow('fee', id, title, { marks: marks.get(id) ?? [], isAmountMissing: amount === null }),
  )
}

/** The timeline on an axis that also holds another, with a row for each that only the other has: it is drawn dashed. */
export function timelineOver(timeline: PlanTimeline, other: PlanTimeline, title: string): PlanTimeline {
  const own = new Set(timeline.rows.map(({ key }) => key))
  const missing = other.rows.filter(({ key, kind }) => kind !== 'heading' && !own.has(key))
  const dashed = missing.map(({ kind, id, title: name }) => newRow(kind, id, name, {}))
  return { ...timeline, ...joinSpans(timeline, other), rows: [...timeline.rows, ...under('other-plan', title, dashed)] }
}
