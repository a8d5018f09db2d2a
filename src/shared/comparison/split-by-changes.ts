import type { IsoDate } from '../calendar/day.ts'
import { differencesBetween } from '../edits/differences.ts'
import { resolveScenario } from '../edits/resolve-scenario.ts'
import type { Money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { Difference } from '../plan/scenario.ts'
import { project, projectFigures } from '../projection/project.ts'
import { costMore, daysLater } from '../projection/result/differences.ts'
import { type PaymentPart, splitByPayments } from './split-by-payments.ts'

/** A step of the way from one plan to another: some of their differences, and what they do. */
export interface ChangeStep {
  /** At least one. Those that lead to no date join the next ones. */
  readonly differences: readonly Difference[]
  /** What the plan costs more up to the certification after this step. */
  readonly amount: Money
  /** How many days later it ends; null where one of both plans has no date. */
  readonly days: number | null
}

type Figures = ReturnType<typeof projectFigures>

/**
 * What makes one plan dearer or later than another, by what was changed: the groups of their differences, made one after
 * another in the order of normal form, settings first. The order matters to each step and not to the sum, which is the gap
 * between both totals, and between both dates.
 */
export function splitByChanges(of: Plan, other: Plan, today: IsoDate): readonly ChangeStep[] {
  const groups = groupsOf(differencesBetween(of, other))
  const steps: ChangeStep[] = []
  let before: Figures = projectFigures(of, today)
  let made: readonly Difference[] = []
  let waiting: readonly Difference[] = []
  for (const [index, group] of groups.entries()) {
    made = [...made, ...group]
    waiting = [...waiting, ...group]
    const isLast = index === groups.length - 1
    const after = projectFigures(isLast ? other : resolveScenario(of, { differences: [...made] }).plan, today)
    if (after.outcome.kind !== 'certified' && !isLast) continue
    steps.push({ differences: waiting, amount: costMore(before, after), days: daysLater(before, after) })
    before = after
    waiting = []
  }
  return steps
}

/**
 * What a step does to the payments up to the certification; the parts add up to the amount of the step. `steps` are those
 * that lead from `of` to `other`.
 */
export function paymentsOfStep(
  of: Plan,
  other: Plan,
  steps: readonly ChangeStep[],
  index: number,
  today: IsoDate,
): readonly PaymentPart[] {
  const planAfter = (count: number) => {
    if (count === steps.length) return other
    return resolveScenario(of, { differences: steps.slice(0, count).flatMap(({ differences }) => differences) }).plan
  }
  return splitByPayments(project(planAfter(index), today), project(planAfter(index + 1), today))
}

/** What belongs to one item, or to the settings of one group, stands together. */
function groupsOf(differences: readonly Difference[]): readonly (readonly Difference[])[] {
  const groups = new Map<string, Difference[]>()
  for (const one of differences) {
    const name = one.kind === 'setting' ? (one.field.split('.')[0] ?? '') : itemOf(one)
    const group = groups.get(name)
    if (group) group.push(one)
    else groups.set(name, [one])
  }
  return [...groups.values()]
}

function itemOf(one: Exclude<Difference, { kind: 'setting' }>): string {
  return `${one.collection}/${one.kind === 'added' ? one.item.id : one.id}`
}
