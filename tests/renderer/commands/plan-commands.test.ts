import { describe, expect, it } from 'vitest'
import { changePlan, takeTried } from '#renderer/commands/plan-commands.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { money } from '#shared/money/money.ts'
import { type Command, commandSchema } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { samplePlan, unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'

const seen = aPlan().build()

function planAfter(plan: Plan, command: Command | null): Plan {
  return command ? unwrap(applyEdits(plan, commandSchema.parse(command).edits)).plan : plan
}

describe('changePlan', () => {
  it('keeps what was changed in the same group since the person saw it', () => {
    const { person, capacity } = seen
    const elsewhere: Plan = {
      ...seen,
      person: { ...person, degree: 'doctorate' },
      capacity: { ...capacity, clientMinutesPerWeek: 61 },
    }
    const change = changePlan(seen, 'Answers', {
      person: { ...person, experienceYears: 7 },
      capacity: { ...capacity, studyMinutesPerWeek: 62 },
    })
    expect(planAfter(elsewhere, change(elsewhere))).toEqual({
      ...elsewhere,
      person: { ...person, degree: 'doctorate', experienceYears: 7 },
      capacity: { ...capacity, studyMinutesPerWeek: 62, clientMinutesPerWeek: 61 },
    })
  })

  it('keeps what was changed of energy, waiting and client income elsewhere', () => {
    const { capacity, budget, opportunity } = seen
    const elsewhere: Plan = {
      ...seen,
      capacity: { ...capacity, recoveryEveryWeeks: 6 },
      budget: { ...budget, waitsForMoney: true },
      opportunity: { ...opportunity, displacedShare: 2500 },
    }
    const change = changePlan(seen, 'Settings', {
      capacity: { ...capacity, energyMinutesPerWeek: 400 },
      budget: { ...budget, monthly: money(5) },
      opportunity: { ...opportunity, incomePerClientHour: money(9000) },
    })
    expect(planAfter(elsewhere, change(elsewhere))).toEqual({
      ...elsewhere,
      capacity: { ...capacity, energyMinutesPerWeek: 400, recoveryEveryWeeks: 6 },
      budget: { ...budget, monthly: 5, waitsForMoney: true },
      opportunity: { incomePerClientHour: 9000, displacedShare: 2500 },
    })
  })

  it('sets only what the person changed of a form with several values', () => {
    const elsewhere: Plan = { ...seen, startOn: isoDate('2031-02-03') }
    const change = changePlan(seen, 'Plan', { name: 'My own path', startOn: seen.startOn })
    expect(planAfter(elsewhere, change(elsewhere))).toEqual({ ...elsewhere, name: 'My own path' })
  })

  it('is nothing when nothing was changed, or when it stands there already', () => {
    const { pace, budget, name } = seen
    expect(changePlan(seen, 'Same', { pace, budget, name })(seen)).toBeNull()
    const elsewhere: Plan = { ...seen, name: 'My own path' }
    expect(changePlan(seen, 'Plan', { name: 'My own path' })(elsewhere)).toBeNull()
  })
})

describe('takeTried', () => {
  it('sets values, adds a new time, and changes of another only what differs', () => {
    const plan = samplePlan('half-way')
    const [first] = plan.periods
    if (!first) throw new Error('the sample has time off')
    const time = { ...first, id: 'new' }
    const made = takeTried(
      'Try',
      [{ kind: 'setting', field: 'startOn', value: '2026-01-05' }],
      [time, { ...first, title: 'Another summer' }],
    )
    expect(made(plan)?.edits).toEqual([
      { kind: 'set', patch: { startOn: '2026-01-05' } },
      { kind: 'add', collection: 'periods', item: time, at: null },
      { kind: 'update', collection: 'periods', id: first.id, patch: { title: 'Another summer' } },
    ])
    expect(takeTried('Try', [], [first])(plan)).toBeNull()
  })
})
