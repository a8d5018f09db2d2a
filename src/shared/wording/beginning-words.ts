import type { IsoDate } from '../calendar/day.ts'
import { type Beginning, dayBefore } from '../edits/beginnings.ts'
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
      return supervisionTitle(beginning.sessions)
    case 'other-supervisor': {
      const { arrangementId, from, price } = beginning
      const before = plan.arrangements.find(({ id }) => id === arrangementId)
      return price === null || !before
        ? `${titleOf(plan.arrangements, arrangementId)} ends on ${formatter.date(dayBefore(from))}`
        : `${supervisionTitle(before.kind)} from ${formatter.date(from)}`
    }
    case 'course':
      return `Another course instead of ${titleOf(plan.courses, beginning.courseId)}`
  }
}

/** What new supervision is called until the person names it: `Other group supervision`. Empty where none is begun. */
export function successorTitle(beginning: Beginning, plan: Plan): string {
  switch (beginning.kind) {
    case 'supervision':
      return supervisionTitle(beginning.sessions)
    case 'other-supervisor': {
      const before = plan.arrangements.find(({ id }) => id === beginning.arrangementId)
      return before ? supervisionTitle(before.kind) : ''
    }
    default:
      return ''
  }
}

/** Without its price, as names are kept and amounts can be hidden. */
function supervisionTitle(kind: SupervisionKind): string {
  return kind === 'group' ? 'Other group supervision' : 'Other individual supervision'
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
