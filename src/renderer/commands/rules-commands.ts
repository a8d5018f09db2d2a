import { applyEdits } from '#shared/edits/apply.ts'
import type { Outcome } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { customCopyOf } from '#shared/program/custom-rules.ts'
import type { Figure } from '#shared/program/figures.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import type { Rule } from '#shared/program/rule-union.ts'
import { type FigureTarget, withFigure, withSwitch } from '#shared/rule-packs/change-figures.ts'
import { editsToTakeOver } from '#shared/rule-packs/take-over-rules.ts'
import { command, type MakeCommand, type MakeId } from './command.ts'
import { keepPlan } from './scenario-commands.ts'

/** Holds the plan to other rules; null when it is held to them already. */
export function takeOverRules(rules: RulePack): MakeCommand {
  return (plan) => setRules(`Take over the rules ${rules.version}`, plan, rules)
}

/** Adds a scenario in which a plan, as it is seen, is held to other rules. */
export function addRulesScenario(rules: RulePack, seen: Plan, makeId: MakeId): MakeCommand {
  return (base) => {
    const edits = editsToTakeOver(seen, rules)
    if (edits.length === 0) return null
    const name = rulesScenarioName(rules)
    const applied = applyEdits(seen, edits)
    return applied.ok ? keepPlan(name, base, applied.value.plan, makeId) : null
  }
}

export function rulesScenarioName({ version }: RulePack): string {
  return `Rules ${version}`
}

/** Makes the rules of the plan a copy of the person's own. */
export function copyRules(): MakeCommand {
  return (plan) => setRules('Make a copy of the rules', plan, customCopyOf(plan.program))
}

/**
 * Puts another figure in the person's copy of the rules. Null when the figure cannot stand, or stands there already.
 */
export function changeFigure(
  target: FigureTarget,
  figure: Figure | null,
  name: string,
  shipped: RulePack | null,
): MakeCommand {
  return (plan) => setIfFine(`Change a figure of ${name}`, plan, withFigure(plan.program, target, figure, shipped))
}

/** Switches a rule on or off in the person's copy of the rules. */
export function switchRule({ id, summary }: Rule, isOn: boolean): MakeCommand {
  return (plan) =>
    setIfFine(`Switch ${isOn ? 'on' : 'off'} the rule: ${summary}`, plan, withSwitch(plan.program, id, isOn))
}

function setIfFine(label: string, plan: Plan, rules: Outcome<RulePack>) {
  return rules.ok ? setRules(label, plan, rules.value) : null
}

function setRules(label: string, plan: Plan, rules: RulePack) {
  const edits = editsToTakeOver(plan, rules)
  return edits.length === 0 ? null : command(label, edits)
}
