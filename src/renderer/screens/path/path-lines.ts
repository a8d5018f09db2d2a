import type { IsoDate } from '#shared/calendar/day.ts'
import { lookEnd } from '#shared/charts/look-span.ts'
import { type PathRow, pathLane } from '#shared/charts/path-lane.ts'
import { timelineOf } from '#shared/charts/timeline.ts'
import type { Checkmark } from '#shared/plan/checkmark.ts'
import { meetsEveryCondition } from '#shared/plan/eligibility.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Step } from '#shared/program/rule-pack.ts'
import type { Requirement } from '#shared/program/rules/requirement.ts'
import {
  ELIGIBILITY_STEP_ID,
  RENEWAL_STEP_ID,
  STAGES,
  type Stage,
  stageOfRequirement,
  stagesOfSteps,
} from '#shared/program/stages.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { RequirementProgress } from '#shared/projection/result/rows.ts'

/** Something of the way in one line. */
export type PathLine =
  /** Whether the person may apply; `step` is the step of the program that asks for it, where there is one. */
  | { readonly kind: 'eligibility'; readonly id: string; readonly step: Step | null; readonly isDone: boolean }
  | {
      readonly kind: 'step'
      readonly id: string
      readonly step: Step
      readonly checkmark: Checkmark | null
      readonly isDone: boolean
    }
  | {
      readonly kind: 'requirement'
      readonly id: string
      readonly requirement: Requirement
      readonly progress: RequirementProgress
      /** As the one look has it. */
      readonly row: PathRow
      /** What the program says of it in its list of steps. */
      readonly steps: readonly Step[]
      readonly isDone: boolean
    }
  | { readonly kind: 'documents'; readonly id: string }
  | { readonly kind: 'preparation' | 'review'; readonly id: string }
  /** Where no step is about it. */
  | { readonly kind: 'renewal'; readonly id: string }

/** A part of the way with its lines. */
export interface PathStage {
  readonly stage: Stage
  readonly lines: readonly PathLine[]
}

/** The ids of lines that stand for no step and no requirement, in addresses such as `path/documents`. */
const ELIGIBILITY_LINE_ID = 'conditions'
const DOCUMENTS_LINE_ID = 'documents'

/** The way from the first reading to the renewal. A stage without lines is left out. */
export function pathStages(plan: Plan, projection: Projection): readonly PathStage[] {
  const byStep = stagesOfSteps(plan.program)
  const requirements = requirementLines(plan, projection)
  const unplaced = new Set(requirements)
  const lines: Record<Stage, PathLine[]> = { before: [], study: [], practice: [], apply: [], after: [] }
  for (const step of plan.program.steps) {
    const stage = byStep.get(step.id) ?? 'before'
    const requirement = requirements.find(({ id }) => id === step.requirementId)
    if (requirement) {
      if (unplaced.delete(requirement)) lines[stage].push(requirement)
    } else if (step.id !== ELIGIBILITY_STEP_ID || plan.program.eligibility.length === 0) {
      const checkmark = tickOf(plan, step)
      lines[stage].push({ kind: 'step', id: step.id, step, checkmark, isDone: checkmark !== null })
    }
  }
  for (const requirement of unplaced) lines[stageOfRequirement(requirement.requirement)].push(requirement)
  if (plan.program.eligibility.length > 0) lines.before.splice(1, 0, eligibilityLine(plan))
  if (plan.program.documents.length > 0) lines.before.push({ kind: 'documents', id: DOCUMENTS_LINE_ID })
  lines.apply.push({ kind: 'preparation', id: 'preparation' }, { kind: 'review', id: 'review' })
  if (!byStep.has(RENEWAL_STEP_ID)) lines.after.push({ kind: 'renewal', id: RENEWAL_STEP_ID })
  return STAGES.flatMap((stage) => (lines[stage].length === 0 ? [] : [{ stage, lines: lines[stage] }]))
}

/** How many of the lines that can be done are done. */
export function countDone(lines: readonly PathLine[]): { readonly done: number; readonly all: number } {
  const doable = lines.filter((line) => 'isDone' in line)
  return { done: doable.filter(({ isDone }) => isDone).length, all: doable.length }
}

function eligibilityLine(plan: Plan): PathLine {
  return {
    kind: 'eligibility',
    id: ELIGIBILITY_LINE_ID,
    step: plan.program.steps.find(({ id }) => id === ELIGIBILITY_STEP_ID) ?? null,
    isDone: meetsEveryCondition(plan),
  }
}

function requirementLines(plan: Plan, projection: Projection) {
  const { rows, folded } = pathLane(plan, projection, timelineOf(plan, projection, lookEnd(projection)))
  return plan.program.requirements.flatMap((requirement): Extract<PathLine, { kind: 'requirement' }>[] => {
    const { id } = requirement
    const progress = projection.requirements.find(({ requirementId }) => requirementId === id)
    const row = [...rows, ...folded].find(({ requirementId }) => requirementId === id)
    if (!progress || !row) return []
    const steps = plan.program.steps.filter(({ requirementId }) => requirementId === id)
    return [{ kind: 'requirement', id, requirement, progress, row, steps, isDone: isMet(row.metOn, projection) }]
  })
}

function isMet(metOn: IsoDate | null, { today }: Projection): boolean {
  return metOn !== null && metOn <= today
}

function tickOf({ checkmarks }: Plan, { id }: Step): Checkmark | null {
  return checkmarks.find(({ kind, subjectId }) => kind === 'step-done' && subjectId === id) ?? null
}
