import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { explainRelaxations, type Relaxation } from '#shared/projection/explanation/relaxations.ts'
import { project } from '#shared/projection/project.ts'
import { aPlan, type PlanBuilder } from '../../builders/plan-builder.ts'
import { planOnDay } from '../../generators/plan.ts'

// Many plans in each test: a busy machine needs longer than the usual limit.
vi.setConfig({ testTimeout: 120_000 })

function movesOf(plan: PlanBuilder) {
  const built = plan.build()
  return explainRelaxations(built, built.startOn)
}

function gains(moves: readonly Relaxation[]) {
  return moves.map(({ constraints, readyDays }) => [constraints.map(({ kind }) => kind).join(' + '), readyDays])
}

const core = aPlan().withRequirements('core').withMinimum('core', 20)

describe('what would move the date', () => {
  it('is each constraint with the days it gains, the greatest gain first', () => {
    // 20 h at 5 h a week from Monday 1 March end on Sunday 28 March; in January, on 31 January; at once, on 7 March.
    const { helping, readyOn, of } = movesOf(
      core.withCourse('c', 20, { schedule: { kind: 'flexible', notBefore: '2027-03-01', weeklyMaximumMinutes: null } }),
    )
    expect({ of, readyOn }).toEqual({ of: 'plan', readyOn: '2027-03-28' })
    expect(gains(helping)).toEqual([
      ['course-not-before', 56],
      ['capacity', 21],
    ])
  })

  it('is told apart from what would not, though that is there', () => {
    // The course takes 1 h a week; 5 h would be free for it, so more study time gains nothing.
    const { helping, idle } = movesOf(
      core.withCourse('c', 20, { schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: 60 } }),
    )
    expect(gains(helping)).toEqual([['course-weekly-maximum', 112]])
    expect(gains(idle)).toEqual([['capacity', 0]])
  })

  it('says whose it is to change', () => {
    const { helping } = movesOf(
      aPlan().withRequirements('supervision').withoutRules('individual').withArrangement('a', '2027-03-01'),
    )
    expect(helping.map(({ constraints: [one], controlledBy: hands }) => [one?.kind, hands])).toEqual([
      ['span', 'program'],
      ['contract-date', 'others'],
    ])
  })

  it('has the change of the total, money projected anew', () => {
    // Monthly dues of 10 up to the certification, 28 Mar + 70 days; 21 days sooner it is 16 May and has one month less.
    const { helping } = movesOf(
      core
        .withCourse('c', 20, { schedule: { kind: 'flexible', notBefore: '2027-03-01', weeklyMaximumMinutes: null } })
        .withFee('dues', 1000, { kind: 'every', months: 1, firstOn: '2027-01-20', until: 'certified' }),
    )
    expect(helping.map(({ certifiedOn, costChange }) => [certifiedOn, costChange])).toEqual([
      ['2027-04-11', -2000],
      ['2027-05-16', -1000],
    ])
  })

  it('leaves a booked course its price when its dates are removed', () => {
    const { helping } = movesOf(
      core.withDatedCourse(
        'w',
        [
          ['2027-09-04', 10],
          ['2027-09-05', 10],
        ],
        { payment: { kind: 'per-session', pricePerSession: 30_000 } },
      ),
    )
    expect(helping).toMatchObject([{ constraints: [{ kind: 'course-dates' }], costChange: 0 }])
  })

  it('is a pair where no single one helps', () => {
    const { helping, pair } = movesOf(
      aPlan()
        .withRequirements('core', 'practice')
        .withMinimum('core', 15)
        .withCourse('c', 15)
        .withPractice('p', 100, { startsOn: '2027-01-04' }),
    )
    expect(helping).toEqual([])
    expect(pair && gains([pair])).toEqual([['practice-rate + capacity', 14]])
  })

  it('is what makes a plan possible that cannot finish', () => {
    const { readyOn, helping } = movesOf(core.withStudyHours(0).withCourse('c', 20))
    expect(readyOn).toBeNull()
    expect(helping).toMatchObject([{ constraints: [{ kind: 'capacity' }], readyOn: '2027-01-10', readyDays: null }])
  })
})

describe('rushing', () => {
  const supervised = aPlan().withRequirements('supervision').withArrangement('a', '2027-01-04')

  it('buys nothing where only the program’s rules set the date', () => {
    // 50 weekly hours from 4 Jan end on 13 Dec 2027; the 18 months, on 4 Jul 2028.
    expect(movesOf(supervised.withoutRules('month')).rushing).toEqual({ days: 204 })
  })

  it('is no word for a plan that the person could speed up', () => {
    expect(movesOf(supervised.withoutRules('span', 'month')).rushing).toBeNull()
  })
})

describe('under a chosen pace', () => {
  const spread = core.withCourse('c', 20).atPace(12)

  it('the pace is what would move the date, to the earliest possible', () => {
    const { of, readyOn, pace } = movesOf(spread)
    expect({ of, readyOn }).toEqual({ of: 'earliest', readyOn: '2027-01-10' })
    expect(pace).toMatchObject({
      constraints: [{ kind: 'pace', months: 12 }],
      readyOn: '2027-01-10',
      controlledBy: 'person',
    })
    expect(pace?.readyDays).toBeGreaterThan(200)
  })

  it('the moves are those of the earliest date', () => {
    const { helping } = movesOf(spread.withDatedCourse('w', [['2027-06-05', 5]]).withMinimum('core', 25))
    expect(gains(helping)).toEqual([['course-dates', 146]])
  })
})

describe('the moves of any plan', () => {
  it('that help alone are what binds, and where none does, the pair is', () => {
    fc.assert(
      fc.property(planOnDay({ paces: false }), ({ plan, today }) => {
        const { binding, outcome } = project(plan, today)
        const { helping, pair } = explainRelaxations(plan, today)
        if (outcome.kind !== 'certified') return
        const named = helping.length > 0 ? helping.flatMap(({ constraints }) => constraints) : (pair?.constraints ?? [])
        const sorted = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).sort()
        expect(sorted(named)).toEqual(sorted(binding))
      }),
      { numRuns: 200 },
    )
  })
})
