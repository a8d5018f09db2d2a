import fc from 'fast-check'
import { addDays, type IsoDate, isoFromDay } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { PLACES_IN_MONTH, WEEKDAYS } from '#shared/plan/weekdays.ts'
import type { Rule } from '#shared/program/rule-union.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import { rule } from '../builders/small-program.ts'
import { coursePayment, feeAmount, mostly, price, refundTiers, rise } from './amounts.ts'
import { dayBetween, dayWithin, FIRST_DAY } from './days.ts'
import { addLogEntry } from './log-entries.ts'
import { remember } from './remembered.ts'

/** What a generated plan may hold. Everything is allowed unless it is switched off. */
export interface PlanLimits {
  readonly arrangements?: boolean
  readonly practices?: boolean
  readonly fees?: boolean
  readonly periods?: boolean
  readonly log?: boolean
  readonly paces?: boolean
  readonly areaAndModeRules?: boolean
  /** Documents in force, windows, recent hours, sizes of groups, and the least and most that practice counts in a month. */
  readonly coverage?: boolean
  /** Answers about the conditions of the program. */
  readonly eligibility?: boolean
  /** Scholarships, and shares that are paid back. */
  readonly contributions?: boolean
  /** Courses that wait for money. */
  readonly waiting?: boolean
  /** Recovery weeks. */
  readonly recovery?: boolean
  /** Prerequisites, weekly maxima, first days and booked days of courses. */
  readonly courseConstraints?: boolean
}

/** A valid plan under the small program, and the day on which it is looked at. */
export interface PlanOnDay {
  readonly plan: Plan
  readonly today: IsoDate
}

const areaId = fc.constantFrom('ethics', 'health', 'culture', null)
const mode = fc.constantFrom('in-person', 'live-online', 'self-paced')
const credit = fc.record({
  requirementId: fc.constantFrom('core', 'core', 'training', 'values', 'elsewhere'),
  areaId,
  mode,
  minutes: fc.integer({ min: 1, max: 3600 }),
})

const courseDays = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 4 }).map((offsets) =>
  offsets
    .toSorted((left, right) => left - right)
    .map((offset, index) => ({
      on: isoFromDay(addDays(FIRST_DAY, offset)),
      minutes: 60 + 45 * index,
    })),
)

function addCourse(plan: PlanBuilder, id: string, limits: PlanLimits): fc.Arbitrary<PlanBuilder> {
  const isBound = limits.courseConstraints ?? true
  return fc
    .record({
      minutes: fc.integer({ min: 1, max: 4000 }),
      credits: fc.array(credit, { maxLength: 3 }),
      isApproved: fc.boolean(),
      creditsEarned: isBound ? fc.constantFrom('on-completion', 'as-attended') : fc.constant('on-completion'),
      days: isBound ? fc.option(courseDays, { freq: 2 }) : fc.constant(null),
      notBefore: isBound ? fc.option(dayWithin(400), { freq: 3 }) : fc.constant(null),
      weeklyMaximumMinutes: isBound ? fc.option(fc.integer({ min: 30, max: 600 }), { freq: 3 }) : fc.constant(null),
      needsFirst: isBound ? fc.boolean() : fc.constant(false),
      priority: fc.integer({ min: 0, max: 2 }),
      payment: coursePayment,
      yearlyRise: rise,
      refundTiers,
    })
    .map(({ minutes, credits, days, notBefore, weeklyMaximumMinutes, needsFirst, ...rest }) => {
      const work = days === null ? minutes : days.reduce((sum, day) => sum + day.minutes, 0)
      return plan.withCourse(id, 1, {
        workMinutes: work,
        credits,
        isApproved: rest.isApproved,
        creditsEarned: rest.creditsEarned,
        schedule:
          days === null
            ? { kind: 'flexible', notBefore, weeklyMaximumMinutes }
            : { kind: 'dated', sessions: days, bookedOn: null },
        priority: rest.priority,
        prerequisiteIds: needsFirst && id !== 'c0' ? ['c0'] : [],
        payment: rest.payment,
        yearlyRise: rest.yearlyRise,
        refundTiers: rest.refundTiers,
      })
    })
}

const timeOff = fc
  .record({ start: fc.integer({ min: 0, max: 500 }), days: fc.integer({ min: 0, max: 60 }) })
  .map(({ start, days }) => ({
    from: isoFromDay(addDays(FIRST_DAY, start)),
    to: isoFromDay(addDays(FIRST_DAY, start + days)),
  }))

function addArrangement(plan: PlanBuilder, id: string): fc.Arbitrary<PlanBuilder> {
  return fc
    .record({
      contract: fc.integer({ min: 0, max: 200 }),
      wait: fc.integer({ min: 0, max: 20 }),
      length: fc.option(fc.integer({ min: 30, max: 900 }), { freq: 3 }),
      kind: fc.constantFrom('individual', 'group'),
      sessionMinutes: fc.constantFrom(45, 60, 90, 120),
      recurrence: fc.oneof(
        fc.record({ kind: fc.constant('every-weeks'), weeks: fc.integer({ min: 1, max: 4 }) }),
        fc.record({ kind: fc.constant('per-month'), sessions: fc.integer({ min: 1, max: 5 }) }),
        fc.record({
          kind: fc.constant('weekdays-of-month'),
          weekday: fc.constantFrom(...WEEKDAYS),
          places: fc.subarray([...PLACES_IN_MONTH], { minLength: 1 }),
        }),
        fc.record({
          kind: fc.constant('listed-days'),
          days: fc.array(dayWithin(600), { minLength: 1, maxLength: 30 }),
        }),
      ),
      supervisorTimeOff: fc.array(timeOff, { maxLength: 2 }),
      bookedOn: fc.array(dayWithin(500), { maxLength: 3 }),
      groupSize: fc.option(fc.integer({ min: 2, max: 9 })),
      hasSecondSupervisor: fc.boolean(),
      noticeDays: fc.constantFrom(0, 0, 30),
      pricePerSession: price,
      yearlyRise: rise,
    })
    .map(({ contract, wait, length, ...changes }) => {
      const first = addDays(FIRST_DAY, contract + wait)
      return plan.withArrangement(id, isoFromDay(addDays(FIRST_DAY, contract)), {
        ...changes,
        firstSessionOn: isoFromDay(first),
        endsOn: length === null ? null : isoFromDay(addDays(first, length)),
      })
    })
}

function addPractice(plan: PlanBuilder, id: string): fc.Arbitrary<PlanBuilder> {
  return fc
    .record({ hours: fc.integer({ min: 1, max: 20 }), startsOn: fc.option(dayWithin(300)) })
    .map(({ hours, startsOn }) => plan.withPractice(id, hours, { startsOn }))
}

function addFee(plan: PlanBuilder, id: string): fc.Arbitrary<PlanBuilder> {
  const until = fc.constantFrom('certified', 'first-cycle')
  const due = fc.oneof(
    fc.record({ kind: fc.constant('on'), on: dayWithin(900) }),
    fc.record({
      kind: fc.constant('milestone'),
      milestone: fc.constantFrom('contract', 'ready', 'applied', 'certified'),
      offsetDays: fc.integer({ min: -40, max: 40 }),
    }),
    fc.record({
      kind: fc.constant('every'),
      months: fc.integer({ min: 1, max: 24 }),
      firstOn: dayWithin(400),
      until,
    }),
    fc.record({ kind: fc.constant('calendar-years'), firstOn: dayWithin(400), until }),
    fc.record({ kind: fc.constant('after-certification'), months: fc.integer({ min: 6, max: 36 }) }),
  )
  return fc
    .record({
      due,
      amount: feeAmount,
      yearlyRise: rise,
      isOwedAnyway: fc.boolean(),
      category: fc.constantFrom('membership', 'application', 'renewal'),
    })
    .map(({ due: dueOn, amount, ...changes }) => plan.withFee(id, amount, dueOn, changes))
}

function addPeriod(plan: PlanBuilder, id: string, limits: PlanLimits): fc.Arbitrary<PlanBuilder> {
  return fc
    .record({
      start: fc.integer({ min: 0, max: 500 }),
      days: fc.integer({ min: 0, max: 100 }),
      effect: fc.oneof(
        fc.constant({ kind: 'leave' as const }),
        fc.constant({ kind: (limits.recovery ?? true) ? ('recovery' as const) : ('leave' as const) }),
        fc.record({
          kind: fc.constant('study-hours' as const),
          studyMinutesPerWeek: fc.integer({ min: 0, max: 900 }),
        }),
        fc.record({ kind: fc.constant('energy' as const), energyMinutesPerWeek: fc.integer({ min: 0, max: 900 }) }),
      ),
    })
    .map(({ start, days, effect }) =>
      plan.withPeriod(id, isoFromDay(addDays(FIRST_DAY, start)), isoFromDay(addDays(FIRST_DAY, start + days)), effect),
    )
}

function addContribution(plan: PlanBuilder, id: string): fc.Arbitrary<PlanBuilder> {
  const category = fc.constantFrom('courses', 'supervision', 'membership')
  const of = fc.oneof(
    fc.record({ kind: fc.constant('category'), category }),
    ...plan.input.courses.map((course) => fc.constant({ kind: 'course', courseId: course.id })),
  )
  const terms = fc.oneof(
    fc.record({ kind: fc.constant('amount'), amount: price, on: dayWithin(900), category }),
    fc.record({
      kind: fc.constant('share'),
      of,
      share: fc.integer({ min: 0, max: 10_000 }),
      delayDays: fc.integer({ min: 0, max: 90 }),
      yearlyMaximum: fc.option(fc.integer({ min: 0, max: 100_000 })),
    }),
  )
  return terms.map((made) => plan.withContribution(id, made))
}

function addCoverage(plan: PlanBuilder, id: string): fc.Arbitrary<PlanBuilder> {
  return fc
    .record({
      from: fc.integer({ min: -300, max: 500 }),
      days: fc.option(fc.integer({ min: 0, max: 900 }), { freq: 1 }),
      arrangementId: fc.constantFrom(null, ...plan.input.arrangements.map((arrangement) => arrangement.id)),
    })
    .map(({ from, days, arrangementId }) => {
      const first = addDays(FIRST_DAY, from)
      const last = days === null ? null : isoFromDay(addDays(first, days))
      return plan.withCoverage(id, 'licence', isoFromDay(first), last, { arrangementId })
    })
}

const CONDITIONS = ['license', 'years'].map((id) => ({
  id,
  summary: `The condition ${id}.`,
  check: null,
  provenance: rule(id, 'core', true).provenance,
}))

/** Answers to some of the conditions; one that is never met, or after nearly ten years, is rare: such a plan has no date. */
const answers = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.record({ kind: fc.constant('held'), since: fc.option(dayWithin(300)) }) },
    { weight: 12, arbitrary: fc.record({ kind: fc.constant('expected'), on: dayWithin(900) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('expected'), on: dayBetween(3570, 3620) }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'never' }) },
  ),
  { maxLength: CONDITIONS.length },
)

/** What practice counts in a month at the least and at the most; null asks for nothing. */
const hoursByMonth = fc.record({
  least: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 1 }),
  most: fc.option(fc.integer({ min: 4, max: 40 }), { freq: 1 }),
})

function rulesByMonth({ least, most }: { least: number | null; most: number | null }): Rule[] {
  const bare = (id: string) => rule(id, 'practice', true)
  return [
    ...(least === null ? [] : [{ ...bare('least'), kind: 'month-minimum' as const, minutes: least * 60 }]),
    ...(most === null ? [] : [{ ...bare('most'), kind: 'month-maximum' as const, minutes: most * 60 }]),
  ]
}

type Step = (plan: PlanBuilder) => fc.Arbitrary<PlanBuilder>

function inTurn(start: fc.Arbitrary<PlanBuilder>, steps: readonly Step[]): fc.Arbitrary<PlanBuilder> {
  return steps.reduce((plan, step) => plan.chain(step), start)
}

function upTo(count: number, stepOf: (index: number) => Step): fc.Arbitrary<readonly Step[]> {
  return fc.integer({ min: 0, max: count }).map((length) => Array.from({ length }, (_, index) => stepOf(index)))
}

/** Hours for every requirement, so that the plan can finish. */
function complete(plan: PlanBuilder, limits: PlanLimits): PlanBuilder {
  const areas = ['ethics', 'health', 'culture']
  const enough = plan
    .withCourse('core-enough', 60, {
      credits: areas.map((area) => ({ requirementId: 'core', areaId: area, mode: 'in-person', minutes: 1200 })),
      payment: { kind: 'once', price: 123_456, on: null },
    })
    .withCourse('training-enough', 30, { requirementId: 'training' })
    .withCourse('values-enough', 30, { requirementId: 'values' })
    .withPractice('practice-enough', 3, { startsOn: '2027-02-01' })
  if (!(limits.arrangements ?? true)) return enough
  return enough.withArrangement('arrangement-enough', '2027-01-20', { pricePerSession: 9900, yearlyRise: 300 })
}

/**
 * Plans of every shape, most of them small, with today anywhere in their first 250 days. They are generated once for all
 * laws of a process, so a law must leave them as they are.
 */
export function planOnDay(limits: PlanLimits = {}): fc.Arbitrary<PlanOnDay> {
  return remember(`plan on a day ${JSON.stringify(limits)}`, () => makePlanOnDay(limits))
}

function makePlanOnDay(limits: PlanLimits): fc.Arbitrary<PlanOnDay> {
  const isOn = (limit: keyof PlanLimits) => limits[limit] ?? true
  const none = fc.constant<readonly Step[]>([])
  const header = fc
    .record({
      studyMinutes: mostly(fc.integer({ min: 150, max: 900 }), fc.integer({ min: 20, max: 150 })),
      savings: fc.integer({ min: -50_000, max: 500_000 }),
      monthly: mostly(fc.integer({ min: 20_000, max: 90_000 }), fc.integer({ min: 0, max: 20_000 })),
      coreHours: fc.integer({ min: 1, max: 60 }),
      otherHours: fc.integer({ min: 1, max: 30 }),
      months: isOn('paces')
        ? fc.option(mostly(fc.integer({ min: 24, max: 75 }), fc.integer({ min: 6, max: 24 })), { freq: 2 })
        : fc.constant(null),
      areas: isOn('areaAndModeRules') ? fc.boolean() : fc.constant(false),
      rulesOn: isOn('coverage') ? fc.subarray(['licence', 'window', 'recent', 'size']) : fc.constant<string[]>([]),
      waitsForMoney: isOn('waiting') ? fc.boolean() : fc.constant(false),
      recoveryEveryWeeks: isOn('recovery') ? fc.constantFrom(0, 0, 2, 6) : fc.constant(0),
      energyMinutesPerWeek: fc.option(fc.integer({ min: 0, max: 900 })),
      incomePerClientHour: fc.option(fc.integer({ min: 0, max: 20_000 })),
      keeps: fc.subarray(['core', 'training', 'values', 'practice', 'supervision'], { minLength: 1 }),
      byMonth: isOn('coverage') ? hoursByMonth : fc.constant({ least: null, most: null }),
      answered: answers.map((all) => (isOn('eligibility') ? all : [])),
    })
    .map((header) => {
      const { studyMinutes, savings, monthly, coreHours, otherHours, months, areas, rulesOn, keeps } = header
      const { waitsForMoney, recoveryEveryWeeks, energyMinutesPerWeek, incomePerClientHour, byMonth, answered } = header
      const eligibility = answered.map((answer, index) => ({ conditionId: CONDITIONS[index]?.id, ...answer }))
      const start = aPlan().with({
        person: { degree: 'master', experienceYears: 5, licence: 'independent', eligibility },
        budget: { savings, monthly, waitsForMoney },
        capacity: {
          studyMinutesPerWeek: studyMinutes,
          clientMinutesPerWeek: 1200,
          recoveryEveryWeeks,
          energyMinutesPerWeek,
        },
        opportunity: { incomePerClientHour, displacedShare: 3000 },
      })
      const plan = rulesOn
        .reduce((made, id) => made.withRule(id, { isOn: true }), start)
        .withProgram((program) => ({
          ...program,
          eligibility: CONDITIONS,
          rules: [...program.rules, ...rulesByMonth(byMonth)],
        }))
        .withMinimum('core', coreHours)
        .withMinimum('training', otherHours)
        .withMinimum('values', otherHours)
        .withMinimum('practice', coreHours)
        .withRule('area', { isOn: areas })
        .withRule('self-paced', { isOn: areas })
        .withRequirements(...keeps)
      return months === null ? plan : plan.atPace(months)
    })
  const lists = fc.tuple(
    upTo(5, (index) => (plan) => addCourse(plan, `c${index}`, limits)),
    isOn('arrangements') ? upTo(3, (index) => (plan) => addArrangement(plan, `a${index}`)) : none,
    isOn('practices') ? upTo(2, (index) => (plan) => addPractice(plan, `p${index}`)) : none,
    isOn('fees') ? upTo(4, (index) => (plan) => addFee(plan, `f${index}`)) : none,
    isOn('periods') ? upTo(3, (index) => (plan) => addPeriod(plan, `t${index}`, limits)) : none,
    isOn('contributions') ? upTo(2, (index) => (plan) => addContribution(plan, `g${index}`)) : none,
    isOn('coverage') ? upTo(2, (index) => (plan) => addCoverage(plan, `d${index}`)) : none,
    isOn('log') ? upTo(6, (index) => (plan) => addLogEntry(plan, `e${index}`)) : none,
  )
  return lists
    .chain((groups) => fc.tuple(inTurn(header, groups.flat()), dayWithin(250), fc.integer({ min: 0, max: 9 })))
    .map(([plan, today, chance]) => ({ plan: (chance > 0 ? complete(plan, limits) : plan).build(), today }))
}
