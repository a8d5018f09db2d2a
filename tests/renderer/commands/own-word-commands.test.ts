import { describe, expect, it } from 'vitest'
import { confirmFigure, dateCheckmark, removeCheckmark, tickStep } from '#renderer/commands/checkmark-commands.ts'
import { bringFindingBack, dismissFinding } from '#renderer/commands/finding-commands.ts'
import {
  adoptScenario,
  duplicateScenario,
  keepAsScenario,
  removeScenario,
  renameScenario,
} from '#renderer/commands/scenario-commands.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { type Command, commandSchema } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { customCopyOf } from '#shared/program/custom-rules.ts'
import { unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { smallProgram } from '../../shared/builders/small-program.ts'

const makeId = () => 'new-id'

/** The plan after a command that the program would take. */
function planAfter(plan: Plan, command: Command): Plan {
  return unwrap(applyEdits(plan, commandSchema.parse(command).edits)).plan
}

describe('checkmarks', () => {
  it('tick a step, move to another day, and go again', () => {
    const plan = aPlan().build()
    const ticked = planAfter(plan, tickStep({ id: 'read', title: 'Read' }, isoDate('2027-01-05'), makeId))
    const [checkmark] = ticked.checkmarks
    expect(checkmark).toEqual({ id: 'new-id', kind: 'step-done', subjectId: 'read', on: '2027-01-05' })
    if (!checkmark) throw new Error('the step was ticked')
    const moved = planAfter(ticked, dateCheckmark(checkmark, 'Read', isoDate('2027-01-02')))
    expect(moved.checkmarks[0]?.on).toBe('2027-01-02')
    expect(planAfter(moved, removeCheckmark(checkmark, 'Read'))).toEqual(plan)
  })

  it('confirm a figure, however long its summary is', () => {
    const command = confirmFigure(
      { id: 'span', name: 'A summary of many words. '.repeat(20) },
      customCopyOf(smallProgram()),
      isoDate('2027-01-05'),
      makeId,
    )
    expect(planAfter(aPlan().build(), command).checkmarks).toEqual([
      {
        id: 'new-id',
        kind: 'figure-confirmed',
        subjectId: 'span',
        on: '2027-01-05',
        rules: { programId: 'small', version: '1' },
      },
    ])
  })

  it('can be kept when their label is cut in the middle of a character', () => {
    for (const padding of ['', 'x']) {
      const command = confirmFigure(
        { id: 'span', name: `${padding}${'🌱'.repeat(120)}` },
        smallProgram(),
        isoDate('2027-01-05'),
        makeId,
      )
      expect(planAfter(aPlan().build(), command).checkmarks).toHaveLength(1)
    }
  })
})

describe('findings', () => {
  it('are dismissed with a reason, and brought back', () => {
    const plan = aPlan().build()
    const aside = planAfter(plan, dismissFinding('month-over-budget 2027-01', 'My savings carry it', makeId))
    expect(aside.dismissals).toEqual([
      { id: 'new-id', findingKey: 'month-over-budget 2027-01', reason: 'My savings carry it' },
    ])
    const [dismissal] = aside.dismissals
    if (!dismissal) throw new Error('the finding was dismissed')
    expect(planAfter(aside, bringFindingBack(dismissal))).toEqual(plan)
  })
})

describe('scenarios', () => {
  const plan = aPlan().build()
  const pace = { kind: 'set', patch: { pace: { kind: 'target', months: 36 } } } as const
  const added = keepAsScenario('36 months', plan, [pace], makeId)(plan)
  if (!added) throw new Error('the pace differs')
  const withPace = planAfter(plan, added)
  const [scenario] = withPace.scenarios
  if (!scenario) throw new Error('the scenario was added')

  it('hold only what differs, and are copied, renamed and removed', () => {
    expect(scenario).toEqual({
      id: 'new-id',
      name: '36 months',
      note: '',
      color: null,
      isArchived: false,
      differences: [{ kind: 'setting', field: 'pace', value: { kind: 'target', months: 36 } }],
    })
    const copied = planAfter(
      withPace,
      duplicateScenario(scenario, 'Copy', () => 'copy'),
    )
    expect(copied.scenarios.map(({ name }) => name)).toEqual(['36 months', 'Copy'])
    expect(planAfter(copied, renameScenario(scenario, 'Three years')).scenarios[0]?.name).toBe('Three years')
    expect(planAfter(withPace, removeScenario(scenario))).toEqual(plan)
  })

  it('become the plan itself when they are used', () => {
    const used = adoptScenario(scenario)(withPace)
    if (!used) throw new Error('the scenario differs')
    const after = planAfter(withPace, used)
    expect(after.pace).toEqual({ kind: 'target', months: 36 })
    expect(after.scenarios[0]?.differences).toEqual([])
  })
})
