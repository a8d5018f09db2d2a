import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { costCurves } from '#shared/charts/cost-curves.ts'
import { costOverTime } from '#shared/charts/cost-over-time.ts'
import { monthlyOutflow } from '#shared/charts/monthly-cash.ts'
import { timelineOf } from '#shared/charts/timeline.ts'
import { hoursOf, weeklyLoad } from '#shared/charts/weekly-load.ts'
import { sumMoney } from '#shared/money/money.ts'
import { project } from '#shared/projection/project.ts'
import { costCurvesFinding, costOverTimeFinding } from '#shared/wording/chart-findings.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { SAMPLE_NAMES, samplePlan } from '../../helpers/resources.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import { tenHours } from '../builders/ten-hours.ts'

const formatter = createFormatter('en-US', 'USD')

function projected(builder: PlanBuilder) {
  const plan = builder.build()
  return { plan, projection: project(plan, plan.startOn) }
}

describe('costOverTime', () => {
  it('ends at the total of its reach, to the cent', () => {
    for (const name of SAMPLE_NAMES) {
      const plan = samplePlan(name)
      const projection = project(plan, plan.asOf ?? plan.startOn)
      expect(costOverTime(projection, 'certification').total).toBe(projection.totals.toCertification.amount)
      expect(costOverTime(projection, 'first-renewal').total).toBe(projection.totals.all.amount)
    }
  })

  it('adds up month by month and never falls', () => {
    const { projection } = projected(tenHours)
    const { points, categories } = costOverTime(projection, 'certification')
    // Ready 17 Jan, application 31 Jan with its fee, certified 28 Mar; dues on 1 Feb.
    expect(points.map(({ month, total }) => [month, total])).toEqual([
      ['2027-01', 65_000],
      ['2027-02', 75_000],
      ['2027-03', 75_000],
    ])
    expect(categories).toEqual(['courses', 'application', 'other'])
    expect(points.every(({ cumulative, total }) => sumMoney(Object.values(cumulative)) === total)).toBe(true)
  })

  it('says which part is the largest, and "at least" while an amount is not entered', () => {
    const { projection } = projected(tenHours.withFee('unknown', null, { kind: 'on', on: '2027-02-10' }))
    expect(costOverTimeFinding(costOverTime(projection, 'certification'), formatter)).toBe(
      'Courses are the largest part: $600.00 of at least $750.00 by March 2027.',
    )
  })

  it('says so when nothing costs anything', () => {
    const { projection } = projected(aPlan())
    expect(costOverTimeFinding(costOverTime(projection, 'certification'), formatter)).toBe('No cost is planned yet.')
  })
})

describe('money from others', () => {
  // A gift of 800 in January for courses, of which 600 are paid in February; form 50 in February, dues 100 a year.
  const withGift = tenHours
    .withContribution('gift', { kind: 'amount', amount: 80_000, on: '2027-01-20', category: 'courses' })
    .with({ courses: laterPayment() })

  it('lets a category stand below zero, and all of them still add up', () => {
    const { projection } = projected(withGift)
    const cost = costOverTime(projection, 'certification')
    expect(cost.points.map(({ cumulative, total }) => [cumulative.courses, total])).toEqual([
      [-80_000, -75_000],
      [-20_000, -5000],
      [-20_000, -5000],
    ])
    expect(cost.total).toBe(projection.totals.toCertification.amount)
    // January: −800 below, the form of 50 above. February: −200 below; the form and dues of 100 above.
    expect([cost.range, cost.contributions]).toEqual([{ lowest: -80_000, highest: 15_000 }, 80_000])
    expect(costOverTimeFinding(cost, formatter)).toBe(
      'Other is the largest part: $100.00; in all it is −$50.00 by March 2027, after $800.00 in contributions.',
    )
  })

  it('lets a month stand below zero, which is never the dearest', () => {
    const { projection } = projected(withGift)
    const outflow = monthlyOutflow(projection, 'certification')
    expect(outflow.months.map(({ outflow: paid }) => paid)).toEqual([-75_000, 70_000, 0])
    expect(outflow.mostExpensive?.month).toBe('2027-02')
  })

  it('is named beside the largest part where nothing stands below zero', () => {
    const { projection } = projected(
      tenHours.withContribution('gift', { kind: 'amount', amount: 10_000, on: '2027-01-20', category: 'courses' }),
    )
    expect(costOverTimeFinding(costOverTime(projection, 'certification'), formatter)).toBe(
      'Courses are the largest part: $500.00 of $650.00 by March 2027, after $100.00 in contributions.',
    )
  })

  function laterPayment() {
    return (tenHours.input.courses ?? []).map((course) => ({
      ...course,
      payment: { kind: 'once', price: 60_000, on: '2027-02-01' },
    }))
  }
})

describe('monthlyOutflow', () => {
  it('counts the months over their budget and names the dearest', () => {
    const { projection } = projected(tenHours)
    const outflow = monthlyOutflow(projection, 'certification')
    expect(outflow.months.map(({ outflow: paid, budget, isOverBudget }) => [paid, budget, isOverBudget])).toEqual([
      [65_000, 0, true],
      [10_000, 30_000, false],
      [0, 30_000, false],
    ])
    expect(outflow.mostExpensive).toMatchObject({ month: '2027-01', outflow: 65_000 })
    // 200 of savings less 650.
    expect(outflow.lowestCash).toMatchObject({ month: '2027-01', amount: -45_000 })
  })
})

describe('timelineOf', () => {
  it('puts every course under the requirement most of its hours go to, and reaches the certification date', () => {
    const { plan, projection } = projected(tenHours)
    const timeline = timelineOf(plan, projection, 'certification')
    expect(timeline.rows.map(({ kind, id }) => [kind, id])).toEqual([
      ['requirement', 'core'],
      ['course', 'basics'],
    ])
    expect([timeline.from, timeline.to]).toEqual(['2027-01-04', '2027-03-28'])
    expect(timeline.milestones.map(({ kind, on }) => [kind, on])).toEqual([
      ['today', '2027-01-04'],
      ['ready', '2027-01-17'],
      ['applied', '2027-01-31'],
      ['certified', '2027-03-28'],
    ])
  })

  it('shows the minimum span of supervision from its contract, and the first renewal when asked', () => {
    const plan = samplePlan('just-begun')
    const projection = project(plan, plan.asOf ?? plan.startOn)
    const timeline = timelineOf(plan, projection, 'first-renewal')
    const supervision = timeline.rows.find((row) => row.kind === 'requirement' && row.span !== null)
    expect(supervision).toMatchObject({ span: { from: '2026-10-01', to: '2028-04-01' } })
    expect(timeline.milestones.at(-1)).toEqual({ kind: 'renewal', on: '2031-06-10' })
  })
})

describe('costCurves', () => {
  it('ends each curve in the month of its certification and leaves out what does not finish', () => {
    const quick = projected(tenHours).projection
    const slow = projected(tenHours.withStudyHours(1)).projection
    const never = projected(aPlan()).projection
    const data = costCurves([
      { id: 'quick', name: 'Quick', projection: quick },
      { id: 'slow', name: 'Slow', projection: slow },
      { id: 'never', name: 'Never', projection: never },
    ])
    // Ten weeks of one hour: ready 14 Mar, application 28 Mar, certified 23 May.
    expect(data.curves.map(({ id, endsIn, total }) => [id, endsIn, total])).toEqual([
      ['quick', '2027-03', 75_000],
      ['slow', '2027-05', 75_000],
    ])
    expect(data.points.map(({ month, costs }) => [month, costs.get('quick'), costs.get('slow')])).toEqual([
      ['2027-01', 65_000, 60_000],
      ['2027-02', 75_000, 70_000],
      ['2027-03', 75_000, 75_000],
      ['2027-04', undefined, 75_000],
      ['2027-05', undefined, 75_000],
    ])
    expect(costCurvesFinding(data, formatter)).toBe(
      'They end between March 2027 and May 2027 and cost the same up to the certification, $750.00.',
    )
    expect(costCurvesFinding(data, formatter, 3)).toMatch(/, \$750\.00\. Not drawn: 3 more scenarios; see below\.$/)
  })

  it('draws a plan that stops as well, and names it after the others', () => {
    const quick = projected(tenHours).projection
    const plan = tenHours.build()
    const stopped = project({ ...plan, stopOn: plan.startOn }, plan.startOn)
    const data = costCurves([
      { id: 'quick', name: 'Quick', projection: quick },
      { id: 'stopped', name: 'Stopped', projection: stopped },
    ])
    expect(data.curves.map(({ id, isStopped }) => [id, isStopped])).toEqual([
      ['quick', false],
      ['stopped', true],
    ])
    expect(costCurvesFinding(data, formatter)).toMatch(
      /^“Quick” costs \$750\.00 up to the certification\. “Stopped” stops without a certification and costs \$/,
    )
  })

  it('says so when nothing finishes', () => {
    const never = projected(aPlan()).projection
    expect(costCurvesFinding(costCurves([{ id: 'a', name: 'A', projection: never }]), formatter)).toBe(
      'None of these scenarios leads to certification yet.',
    )
  })
})

describe('weeklyLoad', () => {
  it('looks at the weeks that hold anything, and finds the heaviest', () => {
    const { projection } = projected(tenHours.withStudyHours(6))
    const { busyWeeks, heaviest } = weeklyLoad(projection)
    expect([busyWeeks, heaviest?.monday]).toEqual([2, '2027-01-04'])
  })

  it('is usually what the middle week holds, whatever the heaviest is', () => {
    const { projection } = projected(tenHours.withStudyHours(3))
    // Ten hours at three a week: 180, 180, 180 and 60 minutes. In order 60, 180, 180, 180, so the second.
    const { busyWeeks, usualMinutes } = weeklyLoad(projection)
    expect([busyWeeks, usualMinutes]).toEqual([4, 180])
  })

  it('has no heaviest week where nothing is planned', () => {
    const { projection } = projected(aPlan())
    expect(weeklyLoad(projection)).toMatchObject({
      busyWeeks: 0,
      usualMinutes: 0,
      heaviest: null,
      heavy: [],
    })
  })

  // Two weeks of 5 h, of which one course of 4 h weighs half as much again on Saturday 16 January.
  it('weighs by ordinary hours, against what can be carried', () => {
    const heavy = tenHours.withDatedCourse('weekend', [['2027-01-16', 4]], { intensity: 'heavy', credits: [] })
    const { projection } = projected(heavy)
    const { heaviest, heavy: tooHeavy } = weeklyLoad(projection)
    expect([heaviest?.monday, heaviest?.loadMinutes, heaviest?.energyMinutes]).toEqual(['2027-01-11', 60 + 360, 300])
    expect(tooHeavy).toEqual([heaviest])
  })

  it('looks ahead from the week of today, and counts the weeks kept to recover', () => {
    const plan = tenHours.with({
      capacity: { studyMinutesPerWeek: 120, clientMinutesPerWeek: 0, recoveryEveryWeeks: 2 },
    })
    const built = plan.build()
    const later = project(built, isoDate('2027-01-20'))
    const { busyWeeks, recoveryWeeks } = weeklyLoad(later)
    const weeks = later.weeks.filter(({ monday }) => monday >= '2027-01-18')
    expect(busyWeeks).toBe(weeks.filter((week) => hoursOf(week) > 0).length)
    expect(recoveryWeeks).toBe(weeks.filter(({ isRecovery }) => isRecovery).length)
    expect(Math.min(busyWeeks, recoveryWeeks)).toBeGreaterThan(0)
  })
})
