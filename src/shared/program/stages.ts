import type { RulePack, Step } from './rule-pack.ts'
import type { Requirement } from './rules/requirement.ts'

/** The parts of the way, in the order in which a person walks them. */
export const STAGES = ['before', 'study', 'practice', 'apply', 'after'] as const
export type Stage = (typeof STAGES)[number]

/** The id of the step that asks a person to compare themselves with the conditions. The answers to these tick it. */
export const ELIGIBILITY_STEP_ID = 'check-eligibility'

/** The id of the step about the renewal. */
export const RENEWAL_STEP_ID = 'renewal'

/**
 * Steps whose place in the list does not give their stage away: what is studied without counting hours, practice that
 * comes before the first requirement, and what follows certification.
 */
const STAGES_BY_ID: Readonly<Record<string, Stage>> = {
  coursework: 'study',
  course: 'study',
  modules: 'study',
  supervise: 'practice',
  directory: 'after',
  [RENEWAL_STEP_ID]: 'after',
}

export function stageOfRequirement({ earnedBy }: Pick<Requirement, 'earnedBy'>): Stage {
  return earnedBy === 'courses' ? 'study' : 'practice'
}

/**
 * The stage of each step, by its id. A step about a requirement stands with it. What stands before the first of these
 * comes before the start, what stands after the last belongs to the application, and what stands between two goes with
 * the one before it.
 */
export function stagesOfSteps({
  steps,
  requirements,
}: Pick<RulePack, 'steps' | 'requirements'>): ReadonlyMap<string, Stage> {
  const ofRequirement = ({ requirementId }: Step) => {
    const requirement = requirements.find(({ id }) => id === requirementId)
    return requirement ? stageOfRequirement(requirement) : null
  }
  const last = steps.findLastIndex((step) => ofRequirement(step) !== null)
  let current: Stage = 'before'
  return new Map(
    steps.map((step, index) => {
      current = ofRequirement(step) ?? (index > last && last >= 0 ? 'apply' : current)
      return [step.id, STAGES_BY_ID[step.id] ?? current]
    }),
  )
}
