import type { IsoDate } from '../calendar/day.ts'
import type { Beginning } from '../edits/beginnings.ts'
import type { Money } from '../money/money.ts'
import type { SupervisionKind } from '../plan/arrangement.ts'
import type { Pace } from '../plan/header-fields.ts'
import type { Plan } from '../plan/plan.ts'
import type { Formatter } from './formatter.ts'
import { count } from './phrases.ts'

/** The name of a scenario that begins so. */
export function beginningName(beginning: Beginning, plan: Plan, today: IsoDate, formatter: Formatter): string {
  switch (beginning.kind) {
    case 'same':
      return 'Another way'
    case 'pace':
      return paceTitle(beginning.pace, formatter)
    case 'pause':
      return `Pause of ${count(beginning.months, 'month', 'months')} from ${formatter.date(beginning.from)}`
    case 'stop':
      return beginning.on <= today ? 'Practice without the title' : `Stop on ${formatter.date(beginning.on)}`
    case 'supervision':
      return supervisionTitle(beginning.sessions, beginning.price, formatter)
    case 'supervisor-leaves': {
      const who = titleOf(plan.arrangements, beginning.arrangementId)
      return `${who} ends on ${formatter.date(beginning.on)}`
    }
    case 'course':
      return `Another course instead of ${titleOf(plan.courses, beginning.courseId)}`
  }
}

/** What new supervision is called until the person names it: `Group supervision at $60.00`. Empty where none is begun. */
export function successorTitle(beginning: Beginning, plan: Plan, formatter: Formatter): string {
  switch (beginning.kind) {
    case 'supervision':
      return supervisionTitle(beginning.sessions, beginning.price, formatter)
    case 'supervisor-leaves': {
      const before = plan.arrangements.find(({ id }) => id === beginning.arrangementId)
      return before ? supervisionTitle(before.kind, beginning.followedAt, formatter) : ''
    }
    default:
      return ''
  }
}

function supervisionTitle(kind: SupervisionKind, price: Money | null, formatter: Formatter): string {
  const how = kind === 'group' ? 'Group supervision' : 'Individual supervision'
  return price === null ? how : `${how} at ${formatter.money(price)}`
}

function paceTitle(pace: Pace, formatter: Formatter): string {
  switch (pace.kind) {
    case 'capacity':
      return 'As my weeks allow'
    case 'target':
      return count(pace.months, 'month', 'months')
    case 'target-date':
      return `By ${formatter.date(pace.on)}`
  }
}

function titleOf(items: readonly { readonly id: string; readonly title: string }[], wanted: string): string {
  return items.find(({ id }) => id === wanted)?.title ?? 'what is gone'
}
