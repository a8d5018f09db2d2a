import type { Milestone, Stretch, TimelineRow } from '../charts/timeline.ts'
import type { Formatter } from './formatter.ts'
import { count } from './phrases.ts'

const MILESTONE_NAMES: Readonly<Record<Milestone['kind'], string>> = {
  stopped: 'Stop',
  today: 'Today',
  ready: 'Everything met',
  applied: 'Application',
  certified: 'Certified',
  renewal: 'First renewal',
}

const COURSE_STATES = { done: 'done', running: 'under way', planned: 'planned', 'not-placed': 'not placed' } as const

export function milestoneName({ kind }: Milestone): string {
  return MILESTONE_NAMES[kind]
}

/** `Certified Sep 12, 2028` */
export function milestoneLabel(milestone: Milestone, formatter: Formatter): string {
  return `${milestoneName(milestone)} ${formatter.date(milestone.on)}`
}

/** What a row of the timeline shows, as one sentence. */
export function rowSentence(row: TimelineRow, formatter: Formatter): string {
  const when = row.bar ? stretchText(row.bar, formatter) : null
  switch (row.kind) {
    case 'requirement': {
      const met = row.metOn ? `met on ${formatter.date(row.metOn)}` : 'not met as planned'
      const span = row.span ? `; its minimum span ends on ${formatter.date(row.span.to)}` : ''
      return `${row.title}: ${met}${span}.`
    }
    case 'course':
      return `${row.title}: ${[COURSE_STATES[row.state], ...(when ? [when] : [])].join(', ')}.`
    case 'arrangement':
      return `${row.title}: ${[count(row.sessions.length, 'session', 'sessions'), ...(when ? [when] : [])].join(', ')}.`
    case 'practice':
      return `${row.title}: ${when ?? 'no dates yet'}.`
  }
}

function stretchText({ from, to }: Stretch, formatter: Formatter): string {
  return from === to ? `on ${formatter.date(from)}` : `from ${formatter.date(from)} to ${formatter.date(to)}`
}

export const ROW_KIND_NAMES: Readonly<Record<TimelineRow['kind'], string>> = {
  requirement: 'Requirement',
  course: 'Course',
  arrangement: 'Supervision',
  practice: 'Practice',
}
