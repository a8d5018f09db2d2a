import { describe, expect, it } from 'vitest'
import { applyEdits } from '#shared/edits/apply.ts'
import { differencesBetween } from '#shared/edits/differences.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import type { SkipReason } from '#shared/edits/skipped.ts'
import type { Edit } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Difference } from '#shared/plan/scenario.ts'
import { skippedSentence } from '#shared/wording/difference-words.ts'
import { samplePlan, unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'

const plan = samplePlan('just-begun')

function planAfter(base: Plan, ...edits: Edit[]): Plan {
  return unwrap(applyEdits(base, edits)).plan
}

describe('the differences of a plan', () => {
  it('are single values by their place, and stand whole where a value is of another kind, or a list', () => {
    const base = aPlan()
      .withCourse('a', 10, { payment: { kind: 'once', price: 5000, on: null } })
      .withCourse('b', 10)
      .build()
    const changed = planAfter(
      base,
      { kind: 'set', patch: { budget: { ...base.budget, savings: 700 as never } } },
      { kind: 'update', collection: 'courses', id: 'a', patch: { payment: { kind: 'once', price: 4000, on: null } } },
      {
        kind: 'update',
        collection: 'courses',
        id: 'b',
        patch: { payment: { kind: 'per-session', pricePerSession: 10 } },
      },
      { kind: 'update', collection: 'courses', id: 'b', patch: { prerequisiteIds: ['a'] } },
    )
    expect(differencesBetween(base, changed)).toEqual([
      { kind: 'setting', field: 'budget.savings', value: 700 },
      { kind: 'value', collection: 'courses', id: 'a', field: 'payment.price', value: 4000 },
      { kind: 'value', collection: 'courses', id: 'b', field: 'prerequisiteIds', value: ['a'] },
      {
        kind: 'value',
        collection: 'courses',
        id: 'b',
        field: 'payment',
        value: { kind: 'per-session', pricePerSession: 10 },
      },
    ])
  })

  it('say the order by the item before, for as few as can be', () => {
    const base = aPlan().withCourse('a', 1).withCourse('b', 1).withCourse('c', 1).withCourse('d', 1).build()
    const moved = planAfter(base, { kind: 'move', collection: 'courses', id: 'd', to: 1 })
    const differences = differencesBetween(base, moved)
    expect(differences).toEqual([{ kind: 'placed', collection: 'courses', id: 'd', after: 'a' }])
    // a, b, c, d, then without a: d stands at the end, as what it stood behind is gone.
    const without = planAfter(base, { kind: 'remove', collection: 'courses', id: 'a' })
    const { plan: resolved } = resolveScenario(without, { differences: [...differences] })
    expect(resolved.courses.map(({ id }) => id)).toEqual(['b', 'c', 'd'])
  })
})

describe('resolveScenario', () => {
  it('gives the base itself when there are no differences', () => {
    expect(resolveScenario(plan, { differences: [] }).plan).toBe(plan)
  })

  it('lets a change of the base reach the scenario, also that of a neighboring field', () => {
    const differences: Difference[] = [
      { kind: 'value', collection: 'courses', id: 'course-couples', field: 'payment.price', value: 1000 },
    ]
    const changed = planAfter(plan, {
      kind: 'update',
      collection: 'courses',
      id: 'course-couples',
      patch: { title: 'Couples', payment: { kind: 'once', price: 2000, on: '2027-05-01', discount: { kind: 'none' } } },
    })
    expect(
      resolveScenario(changed, { differences }).plan.courses.find(({ id }) => id === 'course-couples'),
    ).toMatchObject({
      title: 'Couples',
      payment: { price: 1000, on: '2027-05-01' },
    })
  })

  it('keeps an override that the base has caught up with, so that it holds when the base moves on', () => {
    const differences: Difference[] = [{ kind: 'setting', field: 'pace', value: { kind: 'target', months: 30 } }]
    const same = planAfter(plan, { kind: 'set', patch: { pace: { kind: 'target', months: 30 } } })
    expect(resolveScenario(same, { differences }).plan).toBe(same)
    const moved = planAfter(same, { kind: 'set', patch: { pace: { kind: 'target', months: 24 } } })
    expect(resolveScenario(moved, { differences }).plan.pace).toEqual({ kind: 'target', months: 30 })
  })

  it('gives an item that the base has by now the values of the scenario', () => {
    const fee = { ...plan.fees[0], id: 'insurance', title: 'Insurance' } as Plan['fees'][number]
    const differences: Difference[] = [{ kind: 'added', collection: 'fees', item: fee, after: null }]
    const taken = planAfter(plan, { kind: 'add', collection: 'fees', item: { ...fee, title: 'Taken' }, at: null })
    const { plan: resolved, skipped } = resolveScenario(taken, { differences })
    expect(resolved.fees.filter(({ id }) => id === 'insurance')).toEqual([fee])
    expect(skipped).toEqual([])
  })

  const couples = { kind: 'value', collection: 'courses', id: 'course-couples' } as const
  it.each<[string, Difference, readonly Edit[], SkipReason, string]>([
    [
      'whose item the base has lost',
      { ...couples, field: 'title', value: 'Never' },
      [{ kind: 'remove', collection: 'courses', id: 'course-couples' }],
      'item-gone',
      'My plan does not have this any more. Take it out of the scenario.',
    ],
    [
      'of a value that the base has in another kind by now',
      { ...couples, field: 'payment.price', value: 1000 },
      [
        {
          kind: 'update',
          collection: 'courses',
          id: 'course-couples',
          patch: { payment: { kind: 'per-session', pricePerSession: 10 } },
        },
      ],
      'other-kind',
      'My plan has another kind of value here now. Open the item and set it again.',
    ],
    [
      'that makes no item',
      { ...couples, field: 'priority', value: 'first' },
      [],
      'does-not-fit',
      'It does not fit the rest of the item any more. Open the item and set it again.',
    ],
    [
      'that takes away what another course asks for',
      { kind: 'removed', collection: 'courses', id: 'course-foundations-1' },
      [],
      'breaks-link',
      'Another course needs this one. Change what comes first there, or take this out.',
    ],
  ])('skips a difference %s, says why, and makes the others', (_, difference, edits, reason, sentence) => {
    const base = { ...planAfter({ ...plan, logEntries: [] }, ...edits) }
    const hours: Difference = { kind: 'setting', field: 'capacity.studyMinutesPerWeek', value: 777 }
    const resolved = resolveScenario(base, { differences: [difference, hours] })
    expect(resolved.skipped).toEqual([{ difference, reason }])
    expect(skippedSentence({ difference, reason })).toBe(sentence)
    expect(resolved.plan).toEqual({ ...base, capacity: { ...base.capacity, studyMinutesPerWeek: 777 } })
  })

  it('keeps what is logged, and lets a course go on without one that only the scenario let it ask for', () => {
    const base = aPlan()
      .withCourse('a', 10)
      .withCourse('b', 10)
      .withCourse('c', 10)
      .withHours('h', '2027-01-05', 60, { kind: 'course', courseId: 'a', sessionOn: null, completes: false })
      .build()
    const differences: Difference[] = [
      { kind: 'removed', collection: 'courses', id: 'a' },
      { kind: 'value', collection: 'courses', id: 'b', field: 'prerequisiteIds', value: ['a', 'c'] },
    ]
    const { plan: resolved, skipped } = resolveScenario(
      planAfter(base, { kind: 'remove', collection: 'courses', id: 'c' }),
      { differences },
    )
    expect(skipped.map(({ reason }) => reason)).toEqual(['has-facts', 'breaks-link'])
    expect(resolved.courses.map(({ id, prerequisiteIds }) => [id, prerequisiteIds])).toEqual([
      ['a', []],
      ['b', ['a']],
    ])
  })

  it('leaves out one of two dates that contradict each other since the base moved', () => {
    const base = aPlan().withPeriod('leave', '2027-05-01', '2027-05-31', { kind: 'leave' }).build()
    const differences: Difference[] = [
      { kind: 'value', collection: 'periods', id: 'leave', field: 'to', value: '2027-06-30' },
    ]
    const moved = planAfter(base, {
      kind: 'update',
      collection: 'periods',
      id: 'leave',
      patch: { from: '2027-08-01', to: '2027-08-31' },
    })
    const { plan: resolved, skipped } = resolveScenario(moved, { differences })
    expect(resolved.periods[0]).toMatchObject({ from: '2027-08-01', to: '2027-08-31' })
    expect(skipped).toEqual([{ difference: differences[0], reason: 'does-not-fit' }])
  })

  it('leaves out two dates of its own that contradict each other, and keeps the rest and the plan’s own dates', () => {
    const base = aPlan().withPeriod('leave', '2027-05-01', '2027-05-31', { kind: 'leave' }).build()
    const leave = { kind: 'value', collection: 'periods', id: 'leave' } as const
    const conflict: Difference[] = [
      { ...leave, field: 'from', value: '2027-08-01' },
      { ...leave, field: 'to', value: '2027-07-31' },
    ]
    const title: Difference = { ...leave, field: 'title', value: 'Long leave' }
    const { plan: resolved, skipped } = resolveScenario(base, { differences: [...conflict, title] })
    expect(skipped.length).toBeGreaterThan(0)
    for (const { difference, reason } of skipped) {
      expect(conflict).toContainEqual(difference)
      expect(reason).toBe('does-not-fit')
    }
    const [period] = resolved.periods
    expect(period?.title).toBe('Long leave')
    expect(period && period.from <= period.to).toBe(true)
  })
})
