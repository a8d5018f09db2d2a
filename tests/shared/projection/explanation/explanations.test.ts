import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { explainHours } from '#shared/audit/explain-hours.ts'
import { explainDates } from '#shared/projection/explanation/explain-dates.ts'
import { explainTotals, type Figure } from '#shared/projection/explanation/explain-total.ts'
import { project } from '#shared/projection/project.ts'
import type { Posting } from '#shared/projection/result/money.ts'
import type { RequirementProgress } from '#shared/projection/result/rows.ts'
import { COST_CATEGORIES } from '#shared/values/cost-category.ts'
import { aPlan } from '../../builders/plan-builder.ts'
import { planOnDay } from '../../generators/plan.ts'
import { COSTLY_LAW_RUNS, LAW_TIMEOUT, projectOnce, sum } from '../law.ts'
import { certified, projectOn, requirementIn } from '../reading.ts'

vi.setConfig(LAW_TIMEOUT)

describe('the rows behind totals', () => {
  it('add up to every total, subtotal and month that the projection shows', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const projection = projectOnce(plan, today)
        const { totals, months, postings } = projection
        const byId = new Map(postings.map((posting) => [posting.id, posting]))
        const rowsOf = ({ postingIds }: Figure) => postingIds.flatMap((id) => byId.get(id) ?? [])
        // Asked some thousand times of each plan, for which `expect` by itself would take most of the time.
        const expectFigure = (figure: Figure, amount: number, isOne: (row: Posting) => boolean) => {
          const rows = rowsOf(figure)
          const isWhole = rows.length === figure.postingIds.length && rows.every(isOne)
          if (isWhole && figure.amount === amount && sum(rows.map((row) => row.amount)) === amount) return
          expect.fail(
            `${amount} is not the sum of ${JSON.stringify(rows)}, which stand behind ${JSON.stringify(figure)}`,
          )
        }
        const explained = explainTotals(projection, plan)
        for (const name of ['toCertification', 'firstCycle', 'all'] as const) {
          const { byCategory, byState, contributions, ...whole } = explained[name]
          const isOf = ({ phase }: Posting) =>
            name === 'all' ? phase !== null : phase === (name === 'firstCycle' ? 'first-cycle' : 'to-certification')
          expectFigure(whole, totals[name].amount, isOf)
          expect(whole.postingIds).toEqual(postings.filter(isOf).map(({ id }) => id))
          for (const category of COST_CATEGORIES) {
            expectFigure(byCategory[category], totals[name].byCategory[category], (row) => row.category === category)
          }
          expectFigure(byState.paid, totals[name].paid, ({ state }) => state === 'paid')
          expectFigure(contributions, 0 - totals[name].contributions, ({ source }) => source.kind === 'contribution')
          expect(sum(Object.values(byState).map(({ amount }) => amount))).toBe(whole.amount)
          expect(Object.values(byState).flatMap(({ postingIds }) => postingIds).length).toBe(whole.postingIds.length)
        }
        expect(explained.months.map(({ month }) => month)).toEqual(months.map(({ month }) => month))
        for (const [index, { month, outflow, byCategory }] of months.entries()) {
          const own = explained.months[index]
          if (!own) continue
          expectFigure(own, outflow, ({ on }) => on.startsWith(month) && on >= plan.startOn)
          for (const category of COST_CATEGORIES) {
            expectFigure(own.byCategory[category], byCategory[category], (row) => row.category === category)
          }
        }
      }),
      COSTLY_LAW_RUNS,
    )
  })

  it('name the postings of a category in order of date', () => {
    const plan = aPlan()
      .withRequirements('core')
      .withMinimum('core', 20)
      .withCourse('c', 20, { payment: { kind: 'once', price: 40_000, on: null } })
      .withFee('dues', 1000, { kind: 'every', months: 1, firstOn: '2027-01-20', until: 'certified' })
    const { toCertification } = explainTotals(projectOn(plan), plan.build())
    expect(toCertification.byCategory.courses).toEqual({ amount: 40_000, postingIds: ['course/c/0'] })
    expect(toCertification.byCategory.other).toEqual({
      amount: 3000,
      postingIds: ['fee/dues/0', 'fee/dues/1', 'fee/dues/2'],
    })
  })
})

/** The first day on which what counts makes up the total and each area's minimum. */
function hoursMetOn({ neededMinutes, areas }: RequirementProgress, entries: ReturnType<typeof explainHours>[number]) {
  let counted = 0
  const byArea = new Map<string, number>()
  for (const { on, areaId, countedMinutes } of entries.entries) {
    counted += countedMinutes
    if (areaId !== null) byArea.set(areaId, (byArea.get(areaId) ?? 0) + countedMinutes)
    const areasHold = areas.every((area) => (byArea.get(area.areaId) ?? 0) >= area.neededMinutes)
    if (counted >= neededMinutes && areasHold) return on
  }
  return null
}

describe('the rows behind hours', () => {
  it('make up the counted hours, the reasons and the date of every requirement', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { requirements } = projectOnce(plan, today)
        const explained = explainHours(plan, today)
        expect(explained.map(({ requirementId }) => requirementId)).toEqual(
          requirements.map(({ requirementId }) => requirementId),
        )
        for (const [index, row] of requirements.entries()) {
          const hours = explained[index]
          if (!hours) continue
          const { entries } = hours
          for (const { recordedMinutes, countedMinutes, reasons } of entries) {
            expect(countedMinutes + sum(reasons.map(({ minutes }) => minutes))).toBe(recordedMinutes)
          }
          expect(sum(entries.map(({ countedMinutes }) => countedMinutes))).toBe(row.doneMinutes + row.plannedMinutes)
          for (const { stage, ruleId, minutes } of row.reasons) {
            const own = entries.flatMap(({ reasons }) =>
              reasons.filter((reason) => reason.stage === stage && reason.ruleId === ruleId),
            )
            expect(sum(own.map((reason) => reason.minutes))).toBe(minutes)
          }
          expect(hoursMetOn(row, hours)).toBe(row.hoursMetOn)
          expect(entries.map(({ on }) => on)).toEqual(entries.map(({ on }) => on).toSorted())
        }
      }),
      COSTLY_LAW_RUNS,
    )
  })

  it('tell logged from planned hours, and why some do not count', () => {
    // 90 minutes a month against one hour: the logged session counts 60 of 90, and so does each of the months after.
    const plan = aPlan()
      .withRequirements('supervision')
      .withoutRules('individual', 'span')
      .withMinimum('supervision', 2)
      .withRule('month', { minutes: 60 })
      .withArrangement('a', '2027-01-04', { sessionMinutes: 90, recurrence: { kind: 'per-month', sessions: 1 } })
      .withHours('e', '2027-01-04', 90, { kind: 'session', arrangementId: 'a', plannedOn: '2027-01-04' })
      .build()
    const [hours] = explainHours(plan, project(plan, plan.startOn).today)
    const limit = [{ stage: 'period', ruleId: 'month', minutes: 30 }]
    const common = { subject: { kind: 'arrangement', id: 'a' }, areaId: null, recordedMinutes: 90, countedMinutes: 60 }
    expect(hours?.entries).toEqual([
      { ...common, on: '2027-01-04', isLogged: true, reasons: limit },
      { ...common, on: '2027-02-04', isLogged: false, reasons: limit },
    ])
  })

  it('have the weeks of practice, each with the practice it belongs to', () => {
    const plan = aPlan()
      .withRequirements('practice')
      .withMinimum('practice', 30)
      .withPractice('p', 10, { startsOn: '2027-01-04' })
      .withPractice('q', 5, { startsOn: '2027-01-04' })
      .build()
    const [hours] = explainHours(plan, plan.startOn)
    expect(hours?.entries.map(({ subject, on, countedMinutes }) => [subject.id, on, countedMinutes])).toEqual([
      ['p', '2027-01-10', 600],
      ['q', '2027-01-10', 300],
      ['p', '2027-01-17', 600],
      ['q', '2027-01-17', 300],
    ])
  })
})

describe('what is behind dates', () => {
  const plan = aPlan()
    .withRequirements('supervision', 'core')
    .withMinimum('core', 20)
    .withoutRules('individual')
    .withCourse('c', 20)
    .withArrangement('a', '2027-01-04')

  it('is the chain from each date of the path', () => {
    const projection = projectOn(plan)
    const { path } = explainDates(projection)
    expect(path.map(({ date, on, because }) => [date, on, because.map(({ kind }) => kind)])).toEqual([
      ['ready', '2028-07-04', ['requirement']],
      ['applied', '2028-07-18', ['preparation', 'requirement']],
      ['certified', '2028-09-12', ['review', 'preparation', 'requirement']],
      ['first-renewal', '2031-09-12', ['review', 'preparation', 'requirement']],
    ])
  })

  it('says of each requirement whether hours or span set its day, and how far it could slip', () => {
    // 20 h less one hour of supervision a week are 5 weeks, to 7 Feb 2027; to 4 Jul 2028 are 513 days.
    const projection = projectOn(plan)
    expect(explainDates(projection).requirements).toEqual([
      {
        requirementId: 'core',
        metOn: '2027-02-07',
        setBy: 'hours',
        hoursMetOn: '2027-02-07',
        spanEndsOn: null,
        slackDays: 513,
      },
      {
        requirementId: 'supervision',
        metOn: '2028-07-04',
        setBy: 'span',
        hoursMetOn: '2027-12-13',
        spanEndsOn: '2028-07-04',
        slackDays: 0,
      },
    ])
    expect(certified(projection).readyOn).toBe(requirementIn(projection, 'supervision').metOn)
  })

  it('is nothing where a plan has no date', () => {
    expect(explainDates(projectOn(aPlan().withRequirements('core')))).toEqual({ path: [], requirements: [] })
  })
})
