import type { Plan } from '../plan/plan.ts'
import type { ChainLink } from '../projection/result/constraint.ts'
import { constraintName } from './constraint-name.ts'
import type { Formatter } from './formatter.ts'
import { requirementName } from './names.ts'

const NOT_CONFIRMED = ' (not confirmed)'

/** Why a pace leaves a requirement earlier than it asks, as words that follow its name or `as`. */
export const HELD_EARLY: Readonly<Record<Extract<ChainLink, { kind: 'held-early' }>['by'], string>> = {
  'fixed-days': 'its last day is booked or listed',
  'course-days': 'its course days are booked',
  practice: 'hours with clients go on at their own rate',
  'arrangement-end': 'the arrangement ends before',
  document: 'a document ends before then',
  'time-off': 'the days until then are time off',
  cadence: 'the next session would be too late',
  'nothing-left': 'nothing is left to spread',
}

/** One step of the explanation of the certification date. */
export function chainStep(link: ChainLink, plan: Plan, formatter: Formatter): string {
  switch (link.kind) {
    case 'review':
      return `review of ${formatter.days(link.days)}${link.isAssumed ? NOT_CONFIRMED : ''} after the application on ${formatter.date(link.from)}`
    case 'preparation':
      return `preparation of ${formatter.days(link.days)}${link.isAssumed ? NOT_CONFIRMED : ''} from ${formatter.date(link.from)}, when everything is met`
    case 'application-waits':
      return link.for === 'money'
        ? `the application waits from ${formatter.date(link.from)} until its fees can be paid on ${formatter.date(link.to)}`
        : `the application waits from ${formatter.date(link.from)} until you may apply on ${formatter.date(link.to)}`
    case 'requirement': {
      const name = requirementName(plan, link.requirementId)
      const met = `${name}: met on ${formatter.date(link.metOn)}`
      return link.hoursMetOn < link.metOn ? `${met}; the hours alone on ${formatter.date(link.hoursMetOn)}` : met
    }
    case 'held-early':
      return `${requirementName(plan, link.requirementId)} is not spread up to ${formatter.date(link.windowFrom)}: ${HELD_EARLY[link.by]}`
    case 'constraint': {
      const span = link.from < link.to ? `, from ${formatter.date(link.from)} to ${formatter.date(link.to)}` : ''
      return `${constraintName(link.constraint, plan, formatter)}${span}`
    }
  }
}
