import type { Milestone } from '../charts/timeline.ts'
import type { Formatter } from './formatter.ts'

const MILESTONE_NAMES: Readonly<Record<Milestone['kind'], string>> = {
  stopped: 'Stop',
  today: 'Today',
  ready: 'Everything met',
  applied: 'Application',
  certified: 'Certified',
  renewal: 'First renewal',
}

export function milestoneName({ kind }: Milestone): string {
  return MILESTONE_NAMES[kind]
}

/** `Certified Sep 12, 2028` */
export function milestoneLabel(milestone: Milestone, formatter: Formatter): string {
  return `${milestoneName(milestone)} ${formatter.date(milestone.on)}`
}
