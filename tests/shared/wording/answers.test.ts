import { describe, expect, it } from 'vitest'
import { type IsoDate, isoDate } from '#shared/calendar/day.ts'
import { money, ZERO } from '#shared/money/money.ts'
import { project } from '#shared/projection/project.ts'
import type { MonthOfMoney, Posting, Totals } from '#shared/projection/result/money.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { WeekLoad } from '#shared/projection/result/rows.ts'
import { answerCarry, answerCost, answerWhatIf, answerWhen } from '#shared/wording/answers.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import {
  notEnteredPhrase,
  notEnteredShortly,
  opportunitySentence,
  totalFigure,
  totalWithMissing,
} from '#shared/wording/totals.ts'
import { samplePlan, shippedRules } from '../../helpers/resources.ts'

const plan = samplePlan('just-begun')
const formatter = createFormatter('en-US', 'USD')
const projected = project(plan, isoDate('2026-11-02'))

const certified: Projection = {
  ...projected,
  outcome: {
    kind: 'certified',
    readyOn: isoDate('2028-07-04'),
    appliedOn: isoDate('2028-07-18'),
    certifiedOn: isoDate('2028-09-12'),
    firstRenewalOn: isoDate('2031-09-12'),
    preparationDays: 14,
    reviewDays: 56,
    assumed: ['review'],
    ifHappened: [],
  },
}

/** Payments of which nothing matters but the day and the amount. */
function payments(...amounts: readonly (readonly [on: string, amount: number])[]): readonly Posting[] {
  return amounts.map(([on, amount], index) => ({
    id: `payment-${index}`,
    on: isoDate(on),
    amount: money(amount),
    besidesPrice: [],
    category: 'other',
    title: 'A payment',
    state: 'planned',
    source: { kind: 'log', logEntryId: `payment-${index}` },
    phase: 'to-certification',
  }))
}

function monthOfMoney(month: string, changed: Partial<MonthOfMoney>): MonthOfMoney {
  const nothing = { courses: ZERO, supervision: ZERO, membership: ZERO, application: ZERO, renewal: ZERO, other: ZERO }
  return {
    month,
    outflow: ZERO,
    byCategory: nothing,
    budget: ZERO,
    cashAtEnd: ZERO,
    lowestCash: ZERO,
    lowestOn: isoDate(`${month}-01`),
    isOverBudget: false,
    cumulative: nothing,
    ...changed,
  }
}

describe('answerWhen', () => {
  it('names the date and what is assumed', () => {
    expect(answerWhen(certified, plan, formatter)).toBe(
      'On this plan you would be certified on Sep 12, 2028. Assumed, not confirmed: 8 weeks of review.',
    )
  })

  it('names no assumption where every duration is confirmed', () => {
    const { outcome } = certified
    if (outcome.kind !== 'certified') return expect.unreachable()
    const confirmed = { ...certified, outcome: { ...outcome, assumed: [] } }
    expect(answerWhen(confirmed, plan, formatter)).toBe('On this plan you would be certified on Sep 12, 2028.')
  })

  it('names requirements whose hours no source confirms, until the person does', () => {
    const program = shippedRules('aasect-csc')
    const assumed = '. Assumed, not confirmed: 8 weeks of review and the hours of'
    expect(answerWhen(certified, { ...plan, program }, formatter)).toContain(
      `${assumed} core knowledge, training of counselors, attitudes and values (SAR) and supervision.`,
    )
    const checkmarks = ['core-knowledge', 'skills-training', 'attitudes'].map(
      (subjectId) => ({ id: subjectId, kind: 'figure-confirmed', subjectId, on: isoDate('2026-11-01') }) as const,
    )
    expect(answerWhen(certified, { ...plan, program, checkmarks }, formatter)).toContain(`${assumed} supervision.`)
  })

  it('says what is missing when the plan cannot finish', () => {
    const outcome = {
      kind: 'cannot-finish',
      barriers: [],
      missing: [
        {
          requirementId: 'supervision',
          minutes: 1500,
          part: { kind: 'supervision-kind', supervisionKind: 'individual' },
        },
        { requirementId: 'core-knowledge', minutes: 180, part: { kind: 'area', areaId: 'p' } },
        { requirementId: 'attitudes', minutes: 840, part: { kind: 'total' } },
      ],
    } as const
    expect(answerWhen({ ...certified, outcome }, plan, formatter)).toBe(
      'This plan does not reach certification within ten years. Still missing: 25 h of individual supervision, 3 h of core knowledge in history of the field and 14 h of attitudes and values (SAR). “Individual supervision with Mara Ellison” every 2 weeks: that is not enough within ten years. Meet more often, or add another.',
    )
  })

  it('says which past days of courses the date counts on', () => {
    const days = ['2027-02-06', '2027-02-07', '2027-03-06', '2027-03-07'].map(isoDate)
    const sentence = (ifHappened: readonly IsoDate[]) =>
      answerWhen(
        { ...certified, outcome: { ...certified.outcome, ifHappened } as typeof certified.outcome },
        plan,
        formatter,
      )
    expect(sentence(days.slice(0, 1))).toContain('on Sep 12, 2028, if Feb 6, 2027 happened. Assumed, not')
    expect(sentence(days.slice(0, 2))).toContain('if Feb 6, 2027 and Feb 7, 2027 happened')
    expect(sentence(days)).toContain('if 4 course days since Feb 6, 2027 happened')
  })

  it('refuses a pace with the earliest date', () => {
    const outcome = {
      kind: 'pace-refused',
      months: 12,
      targetOn: isoDate('2028-01-04'),
      earliestOn: isoDate('2028-06-10'),
    } as const
    expect(answerWhen({ ...certified, outcome }, plan, formatter)).toBe(
      'A pace of 12 months, to Jan 4, 2028, is too short. The earliest date this plan allows is Jun 10, 2028. What is shown is the plan as your weeks allow.',
    )
  })
})

describe('answerCost', () => {
  it('names the total, what is not entered, the dearest month and the lowest cash', () => {
    const months = [
      monthOfMoney('2027-02', {}),
      monthOfMoney('2027-03', { lowestCash: money(-12_345), lowestOn: isoDate('2027-03-02') }),
    ]
    const postings = payments(['2027-02-01', 1], ['2027-03-02', 549_700])
    expect(answerCost({ ...certified, totals: withTotal(954_700), months, postings }, plan, formatter)).toBe(
      'It costs at least $9,547.00 until you are certified; 1 fee not entered: Membership dues. The most expensive month until then is March 2027, with $5,497.00. Until then your money runs short by up to $123.45, on Mar 2, 2027.',
    )
  })

  it('does not say until when of a certification that is behind', () => {
    const behind = { ...certified, today: isoDate('2030-01-01'), totals: { ...withTotal(954_700), notEntered: [] } }
    expect(answerCost(behind, plan, formatter)).toMatch(/^It costs \$9,547\.00 to certification\. /)
  })

  it('says after how much from others', () => {
    const totals = {
      ...certified.totals,
      toCertification: { ...withTotal(954_700).all, contributions: money(120_000) },
    }
    expect(answerCost({ ...certified, totals: { ...totals, notEntered: [] } }, plan, formatter)).toMatch(
      /^It costs \$9,547\.00 until you are certified, after \$1,200\.00 in contributions\. /,
    )
  })

  it('says how low the cash goes when it lasts', () => {
    const months = [monthOfMoney('2027-03', { outflow: money(1) })]
    expect(answerCost({ ...certified, months }, plan, formatter)).toContain(
      'Until then your cash never falls below $0.00.',
    )
  })

  it('leaves out what comes after certification', () => {
    const months = [monthOfMoney('2028-09', {}), monthOfMoney('2031-09', { lowestCash: money(-50_000) })]
    const postings = payments(['2028-09-12', 100], ['2031-09-01', 99_900])
    expect(answerCost({ ...certified, months, postings }, plan, formatter)).toMatch(
      /The most expensive month until then is September 2028, with \$1\.00\. Until then your cash never falls below \$0\.00\.$/,
    )
  })

  it('names the client income beside the cash, and never inside it', () => {
    const opportunity = { minutes: 3600, amount: money(540_000) }
    expect(answerCost({ ...certified, opportunity }, plan, formatter)).toMatch(
      / On this plan, you see clients for 60 h less and earn \$5,400\.00 less\. No total includes it\.$/,
    )
    expect(opportunitySentence({ minutes: 0, amount: ZERO }, formatter)).toBe(
      'On this plan, you see clients as much as before.',
    )
  })

  it('says nothing of cash while no budget is stated', () => {
    const unstated = { ...plan, budget: { savings: ZERO, monthly: ZERO, waitsForMoney: false } }
    const text = answerCost(project(unstated, isoDate('2026-11-02')), unstated, formatter)
    expect(text).toMatch(/The most expensive month until then is [^.]+, with [^ ]+\.$/)
  })
})

describe('totals', () => {
  it('say "at least" and name what is not entered', () => {
    const totals = withTotal(954_700)
    expect(totalFigure(totals, 'all', formatter)).toBe('at least $9,547.00')
    expect(totalWithMissing(totals, 'all', formatter)).toBe(
      'at least $9,547.00; 2 fees not entered: Membership dues, Renewal fee',
    )
  })

  it('name a few of many amounts in a sentence, and say how many more there are', () => {
    const [fee] = withTotal(954_700).notEntered
    const missing = ['A', 'B', 'C', 'D', 'E'].flatMap((title) => (fee ? [{ ...fee, title }] : []))
    expect(notEnteredShortly(missing)).toBe('5 fees not entered: A, B, C and 2 more')
    expect(notEnteredShortly(missing.slice(1))).toBe('4 fees not entered: B, C, D, E')
    expect(notEnteredPhrase(missing)).toBe('5 fees not entered: A, B, C, D, E')
  })

  it('are plain once everything is entered', () => {
    expect(totalWithMissing({ ...withTotal(954_700), notEntered: [] }, 'all', formatter)).toBe('$9,547.00')
  })
})

describe('answerCarry', () => {
  const week = (monday: string, courseMinutes: number, isOver = false): WeekLoad => ({
    monday: isoDate(monday),
    courseMinutes,
    sessionMinutes: 60,
    capacityMinutes: 300,
    isOver,
    loadMinutes: courseMinutes + 60,
    energyMinutes: 300,
    isHeavy: isOver,
    isRecovery: false,
  })

  it('names the usual load, the heaviest of the same weeks, and those that are too heavy until certification', () => {
    const weeks = [week('2027-01-04', 240), week('2027-01-11', 840, true), week('2027-01-18', 0)]
    expect(answerCarry({ ...certified, weeks }, plan, formatter)).toBe(
      'It usually takes 5 h a week, beside 18 h with all clients; half of the 3 weeks ahead with work hold no more. The heaviest week holds 15 h, from Jan 11, 2027; you can carry 5 h then. 1 week until certification is too heavy.',
    )
  })

  it('tells heavy weeks from full ones', () => {
    const heavy = { ...week('2027-01-04', 240), loadMinutes: 360, isHeavy: true }
    const light = { ...week('2027-01-11', 840, true), loadMinutes: 290, isHeavy: false }
    const weeks = [heavy, light, { ...light, monday: isoDate('2027-01-18') }]
    expect(answerCarry({ ...certified, weeks }, plan, formatter)).toMatch(
      /The heaviest week holds 6 h, from Jan 4, 2027; .* 1 week until certification is too heavy\. 2 weeks hold more than your 5 h of study time\. Hours marked light count half, heavy ones one and a half\.$/,
    )
  })

  it('says that nothing is too heavy, whatever the plan leads to', () => {
    const { outcome } = project({ ...plan, arrangements: [] }, isoDate('2026-11-02'))
    const weeks = [week('2027-01-04', 60)]
    expect(answerCarry({ ...certified, outcome, weeks }, plan, formatter)).toMatch(/ No week is too heavy\.$/)
  })

  it('asks for nothing where no study time is set', () => {
    const unset = { ...plan, capacity: { ...plan.capacity, studyMinutesPerWeek: 0 } }
    const weeks = [week('2027-01-04', 60)]
    expect(answerCarry({ ...certified, weeks }, unset, formatter)).toMatch(
      / No study time is set for ordinary weeks\.$/,
    )
  })

  it('says so when there is nothing to do', () => {
    expect(answerCarry({ ...certified, weeks: [] }, plan, formatter)).toBe(
      'No study or supervision is planned in any week.',
    )
  })
})

describe('answerWhatIf', () => {
  it('compares date and total with the plan', () => {
    const { outcome } = certified
    if (outcome.kind !== 'certified') return expect.unreachable()
    const slower: Projection = {
      ...certified,
      outcome: { ...outcome, certifiedOn: isoDate('2030-03-01') },
      totals: withTotal(1_000_000),
    }
    const base = { ...certified, totals: withTotal(954_700) }
    expect(answerWhatIf(base, [{ name: '42 months', projection: slower }], formatter)).toEqual([
      '42 months: certified on Mar 1, 2030, about 18 months later and for $453 more.',
    ])
    expect(answerWhatIf(base, [{ name: 'Same', projection: base }], formatter)).toEqual([
      'Same: certified on Sep 12, 2028, the same day and for the same total.',
    ])
  })

  it('says so in place of figures where a pace is refused', () => {
    const outcome = {
      kind: 'pace-refused',
      months: 12,
      targetOn: isoDate('2028-01-04'),
      earliestOn: isoDate('2028-06-10'),
    } as const
    const refused = { name: '12 months', projection: { ...certified, outcome } }
    expect(answerWhatIf(certified, [refused], formatter)).toEqual([
      '12 months is too short; the earliest date is Jun 10, 2028.',
    ])
  })

  it('speaks once of scenarios that end alike', () => {
    const outcome = { kind: 'cannot-finish', missing: [], barriers: [] } as const
    const scenarios = ['24 months', '30 months', '42 months'].map((name) => ({
      name,
      projection: { ...certified, outcome },
    }))
    expect(answerWhatIf(certified, scenarios, formatter)).toEqual([
      '24 months, 30 months and 42 months do not reach certification within ten years.',
    ])
    const dated = scenarios.map(({ name }) => ({ name, projection: certified }))
    expect(answerWhatIf(certified, dated, formatter)).toHaveLength(3)
  })

  it('invites a comparison when there is none', () => {
    expect(answerWhatIf(certified, [], formatter).join()).toMatch(/^Nothing is compared yet\./)
  })
})

function withTotal(amount: number): Totals {
  const { totals } = projected
  return {
    ...totals,
    toCertification: { ...totals.toCertification, amount: money(amount) },
    all: { ...totals.all, amount: money(amount) },
  }
}
