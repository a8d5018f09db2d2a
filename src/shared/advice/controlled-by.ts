import type { Constraint } from '../projection/result/constraint.ts'

/** Who controls a constraint: the person alone, the person together with others, or the program alone. */
export type ControlledBy = 'person' | 'others' | 'program'

/** What several constraints together are controlled by: the one that is least free to change. */
export function leastFree(controls: readonly ControlledBy[]): ControlledBy {
  return controls.find((one) => one === 'program') ?? controls.find((one) => one === 'others') ?? 'person'
}

export function controlOf({ kind }: Constraint): ControlledBy {
  switch (kind) {
    case 'pace':
    case 'capacity':
    case 'cash':
    case 'course-not-before':
    case 'course-weekly-maximum':
    case 'practice-rate':
    case 'leave':
    case 'coverage':
      return 'person'
    case 'contract-date':
    case 'cadence':
    case 'course-dates':
    case 'prerequisite':
    case 'eligibility':
      return 'others'
    case 'span':
    case 'month-maximum':
      return 'program'
  }
}
