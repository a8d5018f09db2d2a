import { describe, expect, it } from 'vitest'
import type { MakeCommand } from '#renderer/commands/command.ts'
import {
  addRulesScenario,
  changeFigure,
  copyRules,
  switchRule,
  takeOverRules,
} from '#renderer/commands/rules-commands.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { commandSchema } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { unwrap } from '../../helpers/resources.ts'
import { first, halfWayPlan } from '../helpers/half-way-plan.ts'

const plan = halfWayPlan()
const { program } = plan
const newer: RulePack = { ...program, version: '2028.T.1', renewal: { ...program.renewal, months: 48 } }

function ruleIn({ rules }: RulePack) {
  return first(rules, ({ id }) => id === 'core-area-minimum')
}

/** The plan after a change that must be there, and as it is once that is undone. */
function changed(from: Plan, make: MakeCommand): { readonly after: Plan; readonly label: string } {
  const made = make(from)
  if (made === null) return expect.unreachable()
  const { label, edits } = commandSchema.parse(made)
  const { plan: after, inverse } = unwrap(applyEdits(from, edits))
  expect(unwrap(applyEdits(after, inverse)).plan).toEqual(from)
  return { after, label }
}

describe('the rules of a plan', () => {
  it('are taken over by one change that can be undone', () => {
    const { after, label } = changed(plan, takeOverRules(newer))
    expect([after.program, label]).toEqual([newer, 'Take over the rules 2028.T.1'])
    expect(takeOverRules(program)(plan)).toBeNull()
  })

  it('are looked at as a scenario, which leaves those of the plan', () => {
    const { after } = changed(
      plan,
      addRulesScenario(newer, plan, () => 'scenario'),
    )
    expect(after.program).toEqual(program)
    expect(after.scenarios.at(-1)).toMatchObject({
      id: 'scenario',
      name: 'Rules 2028.T.1',
      differences: [{ kind: 'setting', field: 'program', value: newer }],
    })
    expect(addRulesScenario(program, plan, () => 'scenario')(plan)).toBeNull()
  })

  it('become a copy of the person’s own, once', () => {
    const { after } = changed(plan, copyRules())
    expect(after.program.version).toBe('2025.T.1, corrected Nov 2026 (own copy)')
    expect(copyRules()(after)).toBeNull()
  })

  it('take a figure, on top of what another window has changed meanwhile', () => {
    const rule = ruleIn(program)
    const elsewhere = changed(plan, switchRule(rule, !rule.isOn)).after
    const change = changeFigure({ kind: 'review' }, { unit: 'days', value: 70 }, 'the review', program)
    const { after, label } = changed(elsewhere, change)
    expect(label).toBe('Change a figure of the review')
    expect([ruleIn(after.program).isOn, after.program.review.days]).toEqual([!rule.isOn, 70])
  })

  it('let the fee of the plan follow a fee of theirs', () => {
    const ofProgram = ({ programFeeId }: Plan['fees'][number]) => programFeeId === 'application'
    expect(first(plan.fees, ofProgram).amount).toBe(30_000)
    const change = changeFigure({ kind: 'fee', id: 'application' }, { unit: 'amount', value: 35_000 }, 'fee', program)
    const { after } = changed(plan, change)
    expect(first(after.fees, ofProgram).amount).toBe(35_000)
  })

  it('stay as they are for a figure that cannot stand', () => {
    const change = changeFigure({ kind: 'review' }, { unit: 'days', value: -1 }, 'the review', program)
    expect(change(plan)).toBeNull()
  })
})
