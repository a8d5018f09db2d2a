import { describe, expect, it } from 'vitest'
import { affordableOn } from '#shared/advice/affordable-on.ts'
import { explainClaims } from '#shared/advice/claims.ts'
import { mainBinding } from '#shared/advice/main-binding.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { MONEY_PARTS } from '#shared/charts/money-lane.ts'
import { monthDetail } from '#shared/charts/month-detail.ts'
import { cashShortage } from '#shared/charts/monthly-cash.ts'
import { oneLook } from '#shared/charts/one-look.ts'
import { asWeeksAllow } from '#shared/comparison/as-weeks-allow.ts'
import { money, sumMoney } from '#shared/money/money.ts'
import { project } from '#shared/projection/project.ts'
import { answerWhatIf, answerWhen, costSentence } from '#shared/wording/answers.ts'
import { notEligibleSentence } from '#shared/wording/date-conditions.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { roughHours } from '#shared/wording/load-words.ts'
import { headlineParts, lookHeadline } from '#shared/wording/look-headline.ts'
import { lookHeads } from '#shared/wording/look-heads.ts'
import { lookReadout, whySoMuch } from '#shared/wording/look-month.ts'
import { pathDateName } from '#shared/wording/look-rows.ts'
import { lookTables } from '#shared/wording/look-tables.ts'
import { moneyAnswer } from '#shared/wording/money-words.ts'
import { lookStates } from '../../../scripts/lib/look-states.ts'
import { SAMPLE_NAMES, samplePlan } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { tenHoursWithoutDues } from '../builders/ten-hours.ts'

const formatter = createFormatter('en-US', 'USD')

const plan = tenHoursWithoutDues.build()
const projection = project(plan, plan.startOn)

const states = new Map(lookStates().map((state) => [state.name, state.plan]))
const of = (name: string) => {
  const state = states.get(name)
  if (!state) throw new Error(`no state ${name}`)
  const projected = project(state, state.asOf ?? state.startOn)
  const subject = { plan: state, projection: projected }
  const look = oneLook(asWeeksAllow(subject))
  return {
    plan: state,
    projection: projected,
    look,
    headline: lookHeadline(projected, state, formatter),
    heads: lookHeads(look, subject, null, [], formatter),
    cost: costSentence(projected, formatter),
    when: answerWhen(projected, state, formatter),
    notEligible: projected.outcome.kind === 'certified' ? notEligibleSentence(state, projected.outcome, formatter) : '',
    whatIf: answerWhatIf(projected, [{ name: '24 months', projection: projected }], formatter),
  }
}

describe('the headline of the one look', () => {
  it('says when, how much and how heavy', () => {
    const paid = { ...plan, budget: { ...plan.budget, savings: money(65_000) } }
    expect(lookHeadline(project(paid, paid.startOn), paid, formatter)).toBe(
      'On this plan: certified Mar 2027, for $650, usually 5 h a week.',
    )
    // What the date assumes stands behind the date, not behind the hours.
    expect(headlineParts(project(paid, paid.startOn), paid, formatter).when).toBe('On this plan: certified Mar 2027')
  })

  it('says how far the cash falls below zero, where savings or a budget are stated', () => {
    // Savings of $200, less $600 for the course and $50 for the application, before February brings money: −$450.
    expect(lookHeadline(projection, plan, formatter)).toBe(
      'On this plan: certified Mar 2027, for $650; $450 short. If you wait for money: May 2027.',
    )
    const unstated = { ...plan, budget: { ...plan.budget, savings: money(0), monthly: money(0) } }
    expect(lookHeadline(project(unstated, plan.startOn), unstated, formatter)).not.toContain('short')
  })

  it('says when it could be paid, if courses wait for money', () => {
    expect(of('twelve-requirements').headline).toBe(
      // Two dates, and nothing between them but why.
      'On this plan: certified Jun 2028, for at least $23,441; $10,403 short. If you wait for money: May 2029.',
    )
    // The plan as the headline has it: waiting, with cash that is never below zero.
    const { plan: twelve, projection: projected } = of('twelve-requirements')
    const waiting = project({ ...twelve, budget: { ...twelve.budget, waitsForMoney: true } }, projected.today)
    expect(cashShortage(waiting, twelve)).toBeNull()
    expect(waiting.outcome).toMatchObject({ kind: 'certified', certifiedOn: affordableOn(twelve, projected.today) })
    // Where waiting moves no date, it says how; what cannot be carried comes first.
    const { plan: later, headline } = of('starts-later')
    expect(headline).toMatch(/; 3 weeks too heavy; \$1,193 short in May 2027\.$/)
    const strong = { ...later, capacity: { ...later.capacity, energyMinutesPerWeek: 3000 } }
    expect(lookHeadline(project(strong, later.asOf ?? later.startOn), strong, formatter)).toMatch(
      /; \$1,193 short in May 2027 unless you wait\.$/,
    )
  })

  it('has at most twenty words, in every state', () => {
    const plans = [
      ...lookStates()
        .filter(({ name }) => name !== 'pace-refused')
        .map((state) => state.plan),
      ...SAMPLE_NAMES.map(samplePlan),
      aPlan().build(),
      aPlan().withCourse('basics', 10).build(),
      aPlan().withRequirements('core').withMinimum('core', 10).withCourse('basics', 10).build(),
    ]
    for (const one of plans) {
      const text = lookHeadline(project(one, one.asOf ?? one.startOn), one, formatter)
      expect(text).toMatch(/^On this plan/)
      expect(text.split(' ').length).toBeLessThanOrEqual(20)
    }
  })
})

describe('in the states of the one look', () => {
  it('never being eligible is said first, and there is no date', () => {
    const { headline, heads } = of('not-eligible')
    expect(headline).toBe(
      'On this plan, no date: by your answers you can never apply. Planned so far: at least $13,061; $1,193 short.',
    )
    expect(heads.when.figure).toBe('No date')
    // The condition itself stands below the picture, where it has room.
    expect(heads.when.finding).toBe('By your answers you can never apply: degree and experience.')
  })

  it('how heavy is the usual and the most of the same weeks, what can be carried, and how many weeks are more', () => {
    expect(of('starts-later').heads.load).toMatchObject({
      figure: 'Usually 4.5 h a week',
      unit: 'study and supervision; heaviest 46 h, May 2027',
      finding: '3 weeks too heavy; Feb–May 2027.',
      over: 'Can carry 5 h. Usually: half of the 47 weeks ahead with work hold no more.',
    })
    expect(of('ten-years').heads.load).toMatchObject({
      // More than a quarter of a year that cannot be carried is the answer; what is usual in the ten years would hide it.
      figure: '28 weeks too heavy',
      unit: 'until Oct 2027',
      finding: 'None after that; usually 14 min a week.',
    })
    expect(of('ten-years').headline).toMatch(/; 28 weeks too heavy until Oct 2027\.$/)
    expect(of('almost-done').heads.load).toMatchObject({
      figure: 'Usually 3.5 h a week',
      unit: 'study and supervision; heaviest 4 h, Jun 2026',
      finding: 'No week ahead too heavy.',
    })
  })

  it('a path that leads to no certification says so beside its price', () => {
    for (const [name, until] of [
      ['cannot-finish', 'Sep 2027'],
      ['not-eligible', 'Oct 2027'],
    ] as const) {
      const { heads, look, headline, cost, plan: state, projection: projected } = of(name)
      expect(heads.money?.unit).toBe(`or more; until ${until}, without a certification`)
      // One figure wherever it stands: what is drawn up to the last thing planned.
      const drawn = look.money.months.flatMap(({ parts }) =>
        MONEY_PARTS.filter((part) => part !== 'afterwards').map((part) => parts[part]),
      )
      const total = sumMoney(drawn)
      expect(heads.money?.figure).toBe(formatter.wholeMoney(total))
      expect(headline).toContain(` Planned so far: at least ${formatter.wholeMoney(total)}`)
      expect(cost).toContain(`It costs at least ${formatter.money(total)} until ${until}`)
      expect(moneyAnswer(projected, state, formatter)).toContain(
        `at least ${formatter.wholeMoney(total)} until ${until}`,
      )
      expect(look.path.isDeadEnd).toBe(true)
    }
    expect(of('not-eligible').look.path.gate).toEqual({ kind: 'never' })
    expect(of('nothing-planned').look.path.isDeadEnd).toBe(false)
  })

  it('how far ahead the date lies is counted from today, in years where it is far', () => {
    // Of 2 November 2026; the plan began in September.
    expect(of('twelve-requirements').heads.when).toMatchObject({
      figure: 'Jun 10, 2028',
      unit: 'certified in 19 months',
    })
    expect(of('not-yet-eligible').heads.when.unit).toBe('certified in 19 months, if eligible')
    expect(of('ten-years').heads.when.unit).toBe('certified in 8 years 8 months')
  })

  it('what sets the date is what holds it back most, not all that moves it by days', () => {
    const { plan: slow, projection: projected, look } = of('ten-years')
    const claims = explainClaims(slow, projected.today)
    expect(claims.binding.length).toBeGreaterThan(1)
    expect(mainBinding(claims).map(({ kind }) => kind)).toEqual(['capacity'])
    const { when } = lookHeads(look, { plan: slow, projection: projected }, null, mainBinding(claims), formatter)
    expect(when.finding).toBe('Date set by study hours.')
  })

  it('of two paces with one date, the second says why it comes no later, and until when it costs less', () => {
    const { plan: almost, projection: projected } = of('almost-done')
    const paced = [30, 42].map((months) => ({
      name: `${months} months`,
      projection: project({ ...almost, pace: { kind: 'target', months } }, projected.today),
    }))
    expect(answerWhatIf(projected, paced, formatter)).toEqual([
      '30 months: certified on Mar 9, 2027, about 4 months later and for $285 less.',
      '42 months: certified on the same day as 30 months, as a document ends before then; for $692 less until then.',
    ])
  })

  it('what is planned after the certification is no way to it', () => {
    expect(of('certified').heads.load).toMatchObject({
      figure: 'Usually 3 h a week',
      unit: 'study after certification; heaviest 4 h, Sep 2026',
    })
    // Of a course of $815 (190 + 25 + 4 × 150), others give 95 + 12.50 + 3 × 75 + 67.50.
    expect(of('certified').heads.money?.finding).toBe('At least $415 more until the renewal.')
    // What clients would have paid is in neither figure, and stands where there is room.
    expect(of('certified').heads.cash?.finding).toBe('Plus lost income: $4,220. Cash never below $1,899.')
  })

  it('before eligibility not everything is met', () => {
    const { look } = of('not-yet-eligible')
    const ready = look.path.milestones.find(({ kind }) => kind === 'ready')
    expect(ready && pathDateName(ready, look.path)).toBe('Everything else met')
    expect(ready && pathDateName(ready, of('starts-later').look.path)).toBe('Everything met')
  })

  it('eligibility that is still to come is a gate on the day of the application', () => {
    expect(of('not-yet-eligible').look.path.gate).toEqual({ kind: 'open', neededBy: '2028-04-15' })
    expect(of('starts-later').look.path.gate).toBeNull()
  })

  it('a refused pace has one date, and the plan that is drawn has its end', () => {
    const { headline, heads, look } = of('pace-refused')
    expect(headline).toBe(
      'Sep 2027 is too early; the earliest is Jun 2028, for at least $13,361; 3 weeks too heavy; $1,193 short.',
    )
    expect(heads.when).toMatchObject({
      figure: 'Jun 10, 2028',
      unit: 'the earliest; Sep 2027 is too early',
      finding: 'The picture shows this earliest plan.',
    })
    expect(look.path.milestones.find(({ kind }) => kind === 'certified')?.on).toBe('2028-06-10')
  })

  it('answers that do not meet the program yet are a condition of the date', () => {
    const { headline, heads, when, notEligible } = of('not-yet-eligible')
    expect(headline).toBe(
      'On this plan: certified Jun 2028, if eligible, for at least $13,361; 3 weeks too heavy; $1,193 short.',
    )
    // The day to be eligible by is that of the application, not that of the certification.
    expect(heads.when.finding).toBe('Needed by Apr 15, 2028: degree and experience.')
    expect(when).toMatch(/ on Jun 10, 2028, if eligible by Apr 15, 2028\./)
    expect(of('twelve-requirements').headline).not.toContain('eligible')
    expect(notEligible).toBe('First, you are not eligible yet: you need degree and experience by Apr 15, 2028.')
    expect(of('twelve-requirements').notEligible).toBe('')
  })

  it('a plan of nothing costs what is not known yet, in place of nothing', () => {
    const { heads, cost } = of('nothing-planned')
    expect(heads.money).toMatchObject({ figure: 'Not known yet', unit: '' })
    expect(cost).toBe('What it costs is not known yet.')
  })

  it('being certified is said as what is, and compared with no other pace', () => {
    const { when, whatIf } = of('certified')
    expect(when).toBe('On this plan you have been certified since Jun 15, 2026. The renewal is due by Jun 15, 2029.')
    expect(whatIf).toEqual(['You are certified already, so another pace changes nothing.'])
  })

  it('what is paid and what is to pay add up to the figure', () => {
    const { money } = of('almost-done').heads
    const [, paid, open] = /^or more; \$([\d,]+) paid, \$([\d,]+) to pay$/.exec(money?.unit ?? '') ?? []
    const [figure, ...parts] = [money?.figure.slice(1), paid, open].map((text) => Number(text?.replace(',', '')))
    // Each is rounded for itself.
    expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - (figure ?? 0))).toBeLessThanOrEqual(1)
  })

  it('the date that waits for money stands beside the one that money does not pay', () => {
    expect(of('twelve-requirements').heads.when.finding).toBe('If you wait for money: May 2029.')
    expect(of('starts-later').heads.when.finding).toBe('If you wait for money, the date stays.')
    expect(of('almost-done').heads.when.finding).toBe('')
  })

  it('has at most twenty words', () => {
    for (const name of states.keys()) expect(of(name).headline.split(' ').length).toBeLessThanOrEqual(20)
  })
})

describe('roughHours', () => {
  it('rounds to half hours from one hour on', () => {
    expect([164, 181, 60, 47].map((minutes) => roughHours(minutes, formatter))).toEqual([
      '2.5 h',
      '3 h',
      '1 h',
      '47 min',
    ])
  })
})

describe('what is said of a month', () => {
  it('holds what is paid, studied and met in it', () => {
    const detail = monthDetail(plan, projection, '2027-01')
    const readout = lookReadout(detail, oneLook({ plan, projection }), plan, formatter)
    expect(readout.title).toBe('January 2027')
    // 200 of savings less 650.
    expect(readout.parts).toEqual([
      'Costs $650',
      'Cash left −$450',
      'Everything met Jan 17, 2027',
      'Application Jan 31, 2027',
      'Study 10 h',
      'Course basics',
    ])
  })

  it('does not take a session for held that is to confirm', () => {
    const { plan: almost, look, projection: projected } = of('almost-done')
    const { parts } = lookReadout(monthDetail(almost, projected, '2026-06'), look, almost, formatter)
    expect(parts).toContain('Supervision Jun 2 (to confirm) and Jun 23')
  })

  it('names why it costs so much, in parts that add up to it', () => {
    expect(whySoMuch(monthDetail(plan, projection, '2027-01'), formatter)).toBe(
      '$650.00: $600.00 for “Course basics” and $50.00 for “Fee form”.',
    )
    expect(whySoMuch(monthDetail(plan, projection, '2027-02'), formatter)).toBe('Nothing is to be paid in this month.')
  })

  it('says how much more that is than what is put aside', () => {
    const dear = aPlan()
      .withBudget(0, 10_000)
      .withFee('exam', 35_000, { kind: 'on', on: isoDate('2027-02-10') })
      .build()
    const text = whySoMuch(monthDetail(dear, project(dear, dear.startOn), '2027-02'), formatter)
    expect(text).toBe('$350.00: $350.00 for “Fee exam”. That is $250.00 more than you put aside that month.')
  })
})

describe('the tables of the one look', () => {
  it('have a cell for each column in every row', () => {
    for (const name of SAMPLE_NAMES) {
      const one = samplePlan(name)
      const subject = { plan: one, projection: project(one, one.asOf ?? one.startOn) }
      for (const { columns, rows } of lookTables(oneLook(subject), formatter)) {
        expect(new Set(rows.map(({ cells }) => cells.length))).toEqual(new Set([columns.length]))
      }
    }
  })
})
