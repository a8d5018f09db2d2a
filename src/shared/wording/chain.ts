import type { Plan } from '../plan/plan.ts'
import type { ChainLink } from '../projection/result/constraint.ts'
import { constraintName } from './constraint-name.ts'
import type { Formatter } from './formatter.ts'
import { requirementName } from './names.ts'

const NOT_CONFIRMED = ' (not confirmed)'

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
    case 'constraint': {
      const span = link.from < link.to ? `, from ${formatter.date(link.from)} to ${formatter.date(link.to)}` : ''
      return `${constraintName(link.constraint, plan, formatter)}${span}`
    }
  }
}
