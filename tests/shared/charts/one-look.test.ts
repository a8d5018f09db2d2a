import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, dayFromIso, isoDate, isoFromDay } from '#shared/calendar/day.ts'
import { isTooHeavy, loadLane } from '#shared/charts/load-lane.ts'
import { MONEY_PARTS } from '#shared/charts/money-lane.ts'
import { monthDetail } from '#shared/charts/month-detail.ts'
import { oneLook } from '#shared/charts/one-look.ts'
import { metLookOf } from '#shared/charts/path-lane.ts'
import { sumMoney } from '#shared/money/money.ts'
import { project } from '#shared/projection/project.ts'
import { SAMPLE_NAMES, samplePlan } from '../../helpers/resources.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import { tenHours } from '../builders/ten-hours.ts'
import { planOnDay } from '../generators/plan.ts'

function looked(builder: PlanBuilder, today?: string) {
  const plan = builder.build()
  const projection = project(plan, today ? isoDate(today) : plan.startOn)
  return { plan, projection, look: oneLook({ plan, projection }) }
}

describe('the axis of the one look', () => {
  it('ends two months after the certification', () => {
    const { look } = looked(tenHours)
    // Ready on 17 Jan, applied on 31 Jan, certified on 28 Mar 2027.
    expect([look.from, look.to]).toEqual(['2027-01-01', '2027-05-28'])
    expect(look.months).toEqual(['2027-01', '2027-02', '2027-03', '2027-04', '2027-05'])
  })

  it('ends two months after the last work of a plan that cannot finish, never at the horizon', () => {
    const { look, projection } = looked(tenHours.withMinimum('core', 40))
    expect(projection.outcome.kind).toBe('cannot-finish')
    // The work ends on Sunday 17 Jan and the first dues are on 1 Feb; they come again for ten years.
    expect(look.to).toBe('2027-04-01')
    expect(projection.postings.at(-1)?.on.slice(0, 4)).toBe('2036')
    // The total ends with the first dues as well: $600 for the course and $100.
    expect(projection.totals.toCertification.amount).toBe(60_000 + 10_000)
  })

  it('goes on to the renewal from the day of the certification on', () => {
    const atOnce = tenHours.withProgram((program) => ({
      ...program,
      preparation: { ...program.preparation, days: 0 },
      review: { ...program.review, days: 0 },
    }))
    const done = atOnce.withHours('log', '2027-01-10', 600, {
      kind: 'course',
      courseId: 'basics',
      sessionOn: null,
      completes: true,
    })
    const { look, projection } = looked(done, '2027-06-01')
    if (projection.outcome.kind !== 'certified') throw new Error('this plan has a date')
    expect(projection.outcome.certifiedOn <= '2027-06-01').toBe(true)
    expect(look.to).toBe(isoFromDay(addMonths(dayFromIso(projection.outcome.firstRenewalOn), 2)))
    expect(look.path.milestones.map(({ kind }) => kind)).toContain('renewal')
  })

  it('holds both plans where one is drawn over the other', () => {
    const slow = looked(tenHours.withStudyHours(1))
    const fast = looked(tenHours)
    const look = oneLook(fast, slow)
    expect([look.from, look.to]).toEqual([slow.look.from, slow.look.to])
    expect(look.months.length).toBeGreaterThan(fast.look.months.length)
  })
})

describe('the path lane', () => {
  it('splits each requirement at today, and hatches its span', () => {
    const { look } = looked(
      aPlan()
        .withRequirements('core')
        .withMinimum('core', 10)
        .withCourse('basics', 10, { creditsEarned: 'as-attended' })
        .withHours('log', '2027-01-05', 120, { kind: 'course', courseId: 'basics', sessionOn: null, completes: false }),
      '2027-01-11',
    )
    // Two of ten hours are done on the 5th; five more in the week of the 11th, the rest in that of the 18th.
    expect(look.path.rows).toEqual([
      expect.objectContaining({
        done: { from: '2027-01-05', to: '2027-01-11' },
        planned: { from: '2027-01-11', to: '2027-01-24' },
        metOn: '2027-01-24',
        missingMinutes: 0,
      }),
    ])
  })

  it('tells what is met from what is to be met', () => {
    const row = { metOn: isoDate('2027-01-24') }
    expect(metLookOf(row, isoDate('2027-01-23'))).toBe('to-be-met')
    expect(metLookOf(row, isoDate('2027-01-24'))).toBe('met')
    expect(metLookOf({ metOn: null }, isoDate('2027-01-24'))).toBe(null)
  })

  it('folds those met first where there are more than six', () => {
    const ids = Array.from({ length: 8 }, (_, index) => `part-${index}`)
    const many = aPlan()
      .withProgram((program) => ({
        ...program,
        rules: [],
        requirements: ids.map(
          (id) => ({ ...(program.requirements[0] as never as object), id, name: `Part ${id}` }) as never,
        ),
      }))
      .withCourse('first', 5, { requirementId: 'part-3' })
      .withCourse('second', 5, { requirementId: 'part-5' })
    const { look } = looked(many)
    // What is folded has a line of its own.
    expect(look.path.rows).toHaveLength(5)
    expect(look.path.rows.map(({ requirementId }) => requirementId)).toEqual(
      ids.filter((id) => look.path.rows.some((row) => row.requirementId === id)),
    )
    expect(look.path.folded).toHaveLength(3)
  })
})

describe('the money lane', () => {
  it('shows each month by state, what comes after the certification apart', () => {
    const { look } = looked(tenHours)
    expect(
      look.money.months.map(({ month, parts, budget }) => [month, parts.planned, parts.afterwards, budget]),
    ).toEqual([
      ['2027-01', 65_000, 0, 0],
      ['2027-02', 10_000, 0, 30_000],
      ['2027-03', 0, 0, 30_000],
      ['2027-04', 0, 0, 30_000],
      ['2027-05', 0, 0, 30_000],
    ])
    // 200 of savings less 600 on the 4th and 50 on the 31st.
    expect(look.money.cash?.lowest).toMatchObject({ on: '2027-01-31', amount: -45_000 })
  })

  it('calls overdue what was to be paid before today, and paid what was', () => {
    const booked = aPlan()
      .withRequirements('core')
      .withCourse('later', 90)
      .withFee('late', 1000, { kind: 'on', on: '2027-02-01' })
      .withFee('paid', 2000, { kind: 'on', on: '2027-02-02' })
      .withPayment('pay', '2027-02-02', 2000, { kind: 'fee', feeId: 'paid', occurrence: 0 })
    const { look } = looked(booked, '2027-03-01')
    expect(look.money.months.find(({ month }) => month === '2027-02')?.parts).toMatchObject({
      overdue: 1000,
      paid: 2000,
    })
  })

  it('says nothing of cash where nobody said what there is', () => {
    expect(looked(tenHours.withBudget(0, 0)).look.money.cash).toBeNull()
  })

  it('adds up to the total', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const projection = project(plan, today)
        const { money } = oneLook({ plan, projection })
        const isDone = projection.outcome.kind === 'certified' && projection.outcome.certifiedOn <= today
        const counted = MONEY_PARTS.filter((part) => part !== 'afterwards')
        const shown = sumMoney(money.months.flatMap(({ parts }) => counted.map((part) => parts[part])))
        const { toCertification, all } = projection.totals
        expect(shown).toBe(isDone ? all.amount : toCertification.amount)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the load lane', () => {
  it('holds every week of the projection, and heavy weeks do not flatten the others', () => {
    for (const name of SAMPLE_NAMES) {
      const plan = samplePlan(name)
      const projection = project(plan, plan.asOf ?? plan.startOn)
      const { load } = oneLook({ plan, projection })
      const sum = (minutes: readonly number[]) => minutes.reduce((all, one) => all + one, 0)
      expect(sum(load.weeks.map(({ minutes }) => minutes))).toBe(
        sum(projection.weeks.map(({ loadMinutes }) => loadMinutes)),
      )
      // Both samples have an intensive of about 45 ordinary hours; 6 and 5 can be carried. The next lighter weeks weigh under 9 and 7: the lane ends there.
      expect(load.ceiling / 60).toBe(name === 'half-way' ? 9 : 7)
    }
  })

  it('calls too heavy only what lies ahead', () => {
    const plan = samplePlan('half-way')
    const on = (day: string) => loadLane(project(plan, isoDate(day))).weeks
    const past = on('2026-06-15').filter(({ isHeavy, isPast }) => isHeavy && isPast)
    expect(past.length).toBeGreaterThan(0)
    expect(past.some(isTooHeavy)).toBe(false)
    expect(past.every((week) => isTooHeavy({ ...week, isPast: false }))).toBe(true)
  })

  it('is never cut where all weeks are alike', () => {
    const { look } = looked(tenHours.withStudyHours(10).withMinimum('core', 40).withCourse('more', 30))
    expect(look.load.weeks.every(({ minutes }) => minutes <= look.load.ceiling)).toBe(true)
  })
})

describe('monthDetail', () => {
  it('shares out all hours and all payments among the months', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const projection = project(plan, today)
        const { months } = oneLook({ plan, projection })
        const details = months.map((month) => monthDetail(plan, projection, month))
        const sum = (minutes: readonly number[]) => minutes.reduce((all, one) => all + one, 0)
        const inWeeks = sum(projection.weeks.map(({ courseMinutes }) => courseMinutes))
        const lastMonday = projection.weeks.at(-1)?.monday ?? ''
        // The weeks end with the path, and the picture with the last course that ends.
        const areAllShown = projection.courses.every(({ endOn }) => endOn !== null && endOn <= lastMonday)
        if (areAllShown) expect(sum(details.map(({ studyMinutes }) => studyMinutes))).toBe(inWeeks)
        for (const { payments, outflow } of details)
          expect(sumMoney(payments.map(({ amount }) => amount))).toBe(outflow)
      }),
      { numRuns: 60 },
    )
  })
})
