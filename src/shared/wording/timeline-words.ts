import type { IsoDate } from '../calendar/day.ts'
import { NO_LAST_DAY, type PlanTimeline, type TimeRow } from '../charts/plan-timeline.ts'
import type { Stretch } from '../charts/timeline.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { Formatter } from './formatter.ts'
import { rowLabel } from './look-rows.ts'
import { count } from './phrases.ts'
import { milestoneName } from './timeline-sentences.ts'

const KIND_NAMES: Readonly<Record<TimeRow['kind'], string>> = {
  heading: '',
  requirement: 'Requirement',
  course: 'Course',
  arrangement: 'Supervision',
  practice: 'Clinical practice',
  path: 'Application',
  document: 'Document',
  period: 'Time off',
  fee: 'Fee',
}

/** The one sentence that the timeline is there to show. */
export function timelineFinding({ rows }: PlanTimeline, { outcome }: Projection, formatter: Formatter): string {
  const requirements = rows.flatMap((row) => (row.progress ? [row.progress] : []))
  if (requirements.length === 0) return 'Nothing is planned yet.'
  if (outcome.kind !== 'certified') {
    const names = requirements.flatMap(({ metOn, title }) => (metOn === null ? [title] : []))
    if (names.length === 0) return 'No certification date can be drawn.'
    return `${outcome.kind === 'stopped' ? 'Not met when it stops' : 'Not met as planned'}: ${names.join(', ')}.`
  }
  const last = requirements.toSorted((a, b) => ((a.metOn ?? '') < (b.metOn ?? '') ? -1 : 1)).at(-1)
  const { readyOn } = outcome
  return last?.metOn === readyOn
    ? `${last.title} finishes last, on ${formatter.date(readyOn)}; the application follows.`
    : `Everything is met on ${formatter.date(readyOn)}; the application follows.`
}

/** What is written in a row: its title, and what follows where there is room, the longest first. */
export function rowName(
  row: TimeRow,
  isBinding: boolean,
  formatter: Formatter,
): { readonly title: string; readonly more: readonly string[] } {
  const { title, progress, kind } = row
  // Said once of a requirement and what serves it, which has the same line around it.
  const serves = kind === 'course' || kind === 'arrangement' || kind === 'practice'
  const binding = isBinding && !serves ? ' · sets the date' : ''
  const { hours, done, more } = progress ? rowLabel(progress, formatter) : { hours: nothing(row), done: '', more: [] }
  const missing = more.join('')
  const all = [`${hours}${done}${missing}`, `${hours}${missing}`, hours].map((text) => text + binding)
  return { title, more: [...new Set([...all, binding === '' ? hours : binding])].filter((text) => text !== '') }
}

/** Why nothing is drawn in a row; empty where something is. */
function nothing({ kind, bars, marks, isAmountMissing }: TimeRow): string {
  if (kind === 'heading' || kind === 'requirement' || bars.length + marks.length > 0) return ''
  if (kind !== 'fee') return ' · not planned'
  return isAmountMissing ? ' · amount not entered' : ' · not due'
}

/** What a row shows, as one sentence. */
export function rowSentence(row: TimeRow, isBinding: boolean, formatter: Formatter): string {
  if (row.kind === 'heading') return `${row.title}.`
  return `${row.title}: ${rowFacts(row, formatter).join(', ')}${isBinding ? '; it sets the date' : ''}.`
}

function rowFacts(row: TimeRow, formatter: Formatter): readonly string[] {
  const when = wholeOf(row)
  const days = when ? [stretchText(when, formatter)] : []
  switch (row.kind) {
    case 'heading':
      return []
    case 'requirement': {
      const metOn = row.progress?.metOn ?? null
      return [metOn ? `met on ${formatter.date(metOn)}` : 'not met as planned']
    }
    case 'course':
      return when ? [stateOf(row), ...days] : ['not placed']
    case 'arrangement':
      return [count(row.marks.filter(({ look }) => look !== 'unconfirmed').length, 'session', 'sessions'), ...days]
    case 'fee':
      if (row.marks.length === 0) return [row.isAmountMissing ? 'amount not entered' : 'not due']
      return [count(row.marks.length, 'payment', 'payments'), ...days]
    case 'document':
      return when ? [`in force ${stretchText(when, formatter)}`] : []
    case 'practice':
    case 'period':
      return when ? days : ['no dates yet']
    case 'path':
      return row.marks.map(({ look, on }) =>
        look === 'ready'
          ? `all met on ${formatter.date(on)}`
          : look === 'applied'
            ? `apply on ${formatter.date(on)}`
            : `certified on ${formatter.date(on)}`,
      )
  }
}

/** Done, under way or planned, as its bars have it. */
function stateOf({ bars }: TimeRow): string {
  const looks = new Set(bars.map(({ look }) => look))
  return looks.has('done') ? (looks.has('planned') ? 'under way' : 'done') : 'planned'
}

/** From the first day drawn to the last one, the minimum span apart. */
function wholeOf({ bars, marks }: TimeRow): Stretch | null {
  const stretches: readonly Stretch[] = [
    ...bars.filter(({ look }) => look !== 'span'),
    ...marks.filter(({ look }) => look !== 'met' && look !== 'to-be-met').map(({ on }) => ({ from: on, to: on })),
  ]
  const from = stretches.map((one) => one.from).sort()[0]
  const to = stretches
    .map((one) => one.to)
    .sort()
    .at(-1)
  return from !== undefined && to !== undefined ? { from, to } : null
}

function stretchText({ from, to }: Stretch, formatter: Formatter): string {
  if (to === NO_LAST_DAY) return `since ${formatter.date(from)}`
  return from === to ? `on ${formatter.date(from)}` : `from ${formatter.date(from)} to ${formatter.date(to)}`
}

export interface TimelineTableRow {
  readonly id: string
  readonly cells: readonly [what: string, kind: string, from: string, to: string, more: string]
}

/** The same as the picture, as rows of a table. */
export function timelineTable(
  { rows, milestones }: PlanTimeline,
  binding: ReadonlySet<string>,
  formatter: Formatter,
): readonly TimelineTableRow[] {
  const date = (day: IsoDate) => (day === NO_LAST_DAY ? 'no end' : formatter.date(day))
  return [
    ...rows.flatMap((row): TimelineTableRow[] => {
      if (row.kind === 'heading') return []
      const when = wholeOf(row)
      const metOn = row.progress?.metOn ?? null
      const state = row.kind === 'course' && when ? stateOf(row) : metOn ? `met ${formatter.date(metOn)}` : ''
      const more = [...(state === '' ? [] : [state]), ...(binding.has(row.key) ? ['sets the date'] : [])].join(', ')
      return [
        {
          id: row.key,
          cells: [row.title, KIND_NAMES[row.kind], when ? date(when.from) : '–', when ? date(when.to) : '–', more],
        },
      ]
    }),
    ...milestones.map((milestone): TimelineTableRow => {
      const on = formatter.date(milestone.on)
      return { id: milestone.kind, cells: [milestoneName(milestone), 'Date', on, on, ''] }
    }),
  ]
}
