import type { Plan } from '../plan/plan.ts'
import type { Constraint } from '../projection/result/constraint.ts'
import type { Projection } from '../projection/result/projection.ts'
import { keyOf } from './plan-timeline.ts'

/**
 * The rows of the timeline that set the certification date: the requirements met last, and the items that hold them.
 * Empty where there is no date. `binding` is empty until it is known.
 */
export function bindingRows(
  plan: Plan,
  { chain, outcome }: Pick<Projection, 'chain' | 'outcome'>,
  binding: readonly Constraint[],
): ReadonlySet<string> {
  if (outcome.kind !== 'certified') return new Set()
  const requirements = chain.flatMap((link) =>
    link.kind === 'requirement' || link.kind === 'held-early' ? [keyOf('requirement', link.requirementId)] : [],
  )
  return new Set([...requirements, ...binding.flatMap((constraint) => keysOf(constraint, plan))])
}

function keysOf(constraint: Constraint, plan: Plan): readonly string[] {
  switch (constraint.kind) {
    case 'span':
    case 'month-maximum':
      return [keyOf('requirement', constraint.requirementId)]
    case 'cadence':
    case 'contract-date':
      return [keyOf('arrangement', constraint.arrangementId)]
    case 'course-dates':
    case 'course-weekly-maximum':
    case 'course-not-before':
    case 'prerequisite':
      return [keyOf('course', constraint.courseId)]
    case 'practice-rate':
      return [keyOf('practice', constraint.practiceId)]
    case 'leave':
      return [keyOf('period', constraint.periodId)]
    case 'coverage':
      return plan.coverages.flatMap(({ id, documentId }) =>
        documentId === constraint.documentId ? [keyOf('document', id)] : [],
      )
    case 'pace':
    case 'capacity':
    case 'cash':
    case 'eligibility':
      return []
  }
}
