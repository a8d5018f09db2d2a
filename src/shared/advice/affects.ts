import type { Model } from '../projection/model/model.ts'
import type { Constraint } from '../projection/result/constraint.ts'

/**
 * Whether a requirement, by its place in the program, could be met earlier without the constraint. True wherever that is not
 * known: it only spares trials that cannot help.
 */
export function affects(model: Model, constraint: Constraint, place: number): boolean {
  const earnedBy = model.requirements[place]?.earnedBy
  switch (constraint.kind) {
    case 'pace':
    case 'leave':
    case 'coverage':
    // The application can wait for its fees, and for the person to be eligible, whatever was met last.
    case 'cash':
    case 'eligibility':
      return true
    case 'span':
      return model.requirements[place]?.id === constraint.requirementId
    case 'month-maximum':
      // Sessions that move leave other weeks to study.
      return earnedBy === 'courses' || model.requirements[place]?.id === constraint.requirementId
    case 'cadence':
      return earnedBy !== 'practice'
    case 'contract-date':
      return true
    case 'practice-rate':
      return earnedBy === 'practice'
    case 'capacity':
    case 'course-dates':
    case 'course-not-before':
    case 'course-weekly-maximum':
    case 'prerequisite':
      return earnedBy === 'courses'
  }
}
