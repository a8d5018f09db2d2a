import { beforeAll, describe, expect, it } from 'vitest'
import { changeInScenario, takeSubject } from '#renderer/state/edit-in-scenario.ts'
import { planShown, resolveRemembered, scenarioOpenOver, scenariosReady, targetKey } from '#renderer/state/target.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import type { Edit } from '#shared/plan/edit.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import { newScenario } from '#shared/plan/scenario.ts'
import { unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'

const slower = newScenario('slower', 'Slower', [
  { kind: 'setting', field: 'pace', value: { kind: 'target', months: 40 } },
  // Sessions every third week stand on other days than those of the plan.
  { kind: 'value', collection: 'arrangements', id: 'mentor', field: 'recurrence.weeks', value: 3 },
])
const base = {
  ...aPlan().withRequirements('supervision').withArrangement('mentor', '2027-01-04').build(),
  scenarios: [slower],
}
const open = { [base.id]: 'slower' }

beforeAll(scenariosReady)

describe('what a window shows', () => {
  it('is the open scenario, the very same plan as long as neither changes, else the plan itself', () => {
    expect(planShown(base, open).pace).toEqual({ kind: 'target', months: 40 })
    expect(planShown(base, open)).toBe(resolveRemembered(base, slower).plan)
    expect(planShown(base, {})).toBe(base)
    expect([targetKey(base, open), targetKey(base, {})]).toEqual([`${base.id}/slower`, base.id])
  })

  it('is the plan itself again once the scenario is gone', () => {
    const without = { ...base, scenarios: [] }
    expect(scenarioOpenOver(without, open)).toBeNull()
    expect(planShown(without, open)).toBe(without)
  })
})

describe('a change in an open scenario', () => {
  it('is made in the plan that it shows, and names the scenario for undo', () => {
    const change = changeInScenario(
      base,
      slower,
      (plan) => {
        const patch = { budget: { ...plan.budget, monthly: 700 as never } }
        return { label: 'Change the budget', group: null, edits: [{ kind: 'set', patch }] }
      },
      base.startOn,
    )
    const { command } = unwrap(change)
    expect(command?.label).toBe('Change the budget (Slower)')
    const after = unwrap(applyEdits(base, command?.edits ?? [])).plan
    expect(after.budget).toEqual(base.budget)
    expect(planShown(after, open).budget.monthly).toBe(700)
  })

  it.each([
    // 4 Jan and every other week: the plan has a session on 18 Jan, and the scenario, every third week, has none.
    ['2027-01-18', '2027-01-18'],
    ['2027-01-25', null],
  ])('logs a session of %s under the day planned in the plan, if it has that day', (day, plannedOn) => {
    const item: LogEntry = {
      id: 'held',
      kind: 'hours',
      on: isoDate(day),
      minutes: 60,
      target: { kind: 'session', arrangementId: 'mentor', plannedOn: isoDate(day) },
      notes: '',
    }
    const edits: Edit[] = [{ kind: 'add', collection: 'logEntries', item, at: null }]
    const weekly = {
      ...base,
      arrangements: base.arrangements.map((one) => ({
        ...one,
        recurrence: { kind: 'every-weeks' as const, weeks: 2 },
      })),
    }
    const { command } = unwrap(changeInScenario(weekly, slower, { label: 'Log', group: null, edits }, base.startOn))
    const after = unwrap(applyEdits(weekly, command?.edits ?? [])).plan
    expect(after.logEntries).toMatchObject([{ target: { plannedOn } }])
    expect(planShown(after, open).logEntries).toBe(after.logEntries)
  })

  it('changes nothing where nothing was asked for', () => {
    expect(unwrap(changeInScenario(base, slower, () => null, base.startOn)).command).toBeNull()
  })

  it('takes what a file proves into the plan where only the scenario has it, and nothing else', () => {
    const fee = aPlan().withFee('exam', 100, { kind: 'on', on: '2027-02-02' }).build().fees[0]
    if (!fee) throw new Error('the fee was made')
    const own = newScenario('own', 'Own', [{ kind: 'added', collection: 'fees', item: fee, after: null }])
    const plan = { ...base, scenarios: [own] }
    const command = takeSubject(plan, own, { kind: 'fee', id: 'exam' })
    expect(unwrap(applyEdits(plan, command?.edits ?? [])).plan.fees).toEqual([fee])
    expect(takeSubject(plan, own, { kind: 'arrangement', id: 'mentor' })).toBeNull()
    expect(takeSubject(plan, own, { kind: 'plan' })).toBeNull()
  })
})
