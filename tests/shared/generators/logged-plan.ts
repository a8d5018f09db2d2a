import fc from 'fast-check'
import { addDays, dayFromIso, type IsoDate, isoFromDay } from '#shared/calendar/day.ts'
import { CURRENCY_CODES } from '#shared/money/currency.ts'
import { type Plan, planSchema } from '#shared/plan/plan.ts'
import { COST_CATEGORIES } from '#shared/values/cost-category.ts'
import { MAXIMUM_AMOUNT, MAXIMUM_MINUTES } from '#shared/values/primitives.ts'
import { planOnDay } from './plan.ts'

/** Texts that are easily changed on their way through a spreadsheet, or that it would calculate with. */
export const HARD_TEXTS = [
  '=1+1',
  '＝1+1',
  '+49 170 1234567',
  '@home',
  '-5',
  "'=1+1",
  "''@home",
  "'quoted'",
  ' =2',
  '\t=3',
  '\u0001control',
  '# no remark',
  'a,b;"c"',
  'one line\nand another',
  'one line\r\nand another',
  'one line\rand another',
  '  spaces around  ',
  '_x0041_',
  '\u0000',
  '\uFEFFmark',
  '1.234',
  '2027-01-02',
  'TRUE',
  'Übung 😀 é',
  '<b>&amp;</b>',
]

const anyText = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...HARD_TEXTS),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.tuple(fc.constantFrom(...HARD_TEXTS), fc.string({ maxLength: 10 })).map((parts) => parts.join('')),
)

/** An import makes one space of several, and titles have none around them. */
function asTitle(text: string, end: string): string {
  return `${text.replace(/\s+/g, ' ').trim()} ${end}`.trim()
}

/**
 * Plans whose things have titles of their own that are hard to carry, with a log of up to 12 entries that stand for any of
 * them, in any currency. Nothing in the log is later than `today`.
 */
export function anyLoggedPlan(today: IsoDate): fc.Arbitrary<Plan> {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => isoFromDay(addDays(dayFromIso(today), -days)))
  const titles = fc.array(anyText, { minLength: 30, maxLength: 30 })
  const currency = fc.constantFrom(...CURRENCY_CODES)
  return fc
    .tuple(planOnDay({ log: false }), titles, currency)
    .map(([{ plan }, texts, code]): Plan => {
      const named = <T extends { readonly id: string; readonly title: string }>(items: readonly T[]): T[] =>
        items.map((item, at) => ({ ...item, title: asTitle(texts[at] ?? '', item.id) }))
      return {
        ...plan,
        currency: code,
        courses: named(plan.courses),
        arrangements: named(plan.arrangements),
        practices: named(plan.practices),
        fees: named(plan.fees),
        contributions: named(plan.contributions),
      }
    })
    .chain((plan) =>
      fc
        .array(anyEntry(plan, day), { minLength: 1, maxLength: 12 })
        .map((entries) =>
          planSchema.parse({ ...plan, logEntries: entries.map((entry, at) => ({ ...entry, id: `entry-${at}` })) }),
        ),
    )
}

function anyEntry(plan: Plan, day: fc.Arbitrary<IsoDate>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const common = { on: day, notes: anyText }
  const minutes = fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: MAXIMUM_MINUTES }))
  const amount = fc.oneof(
    fc.integer({ min: -90_000, max: 300_000 }),
    fc.integer({ min: -MAXIMUM_AMOUNT, max: MAXIMUM_AMOUNT }),
  )
  const hours = (target: fc.Arbitrary<unknown>) => fc.record({ ...common, kind: fc.constant('hours'), minutes, target })
  const payment = (target: fc.Arbitrary<unknown>) =>
    fc.record({ ...common, kind: fc.constant('payment'), amount, target })
  const idOf = (items: readonly { readonly id: string }[]) => fc.constantFrom(...items.map(({ id }) => id))
  const maybeDay = fc.option(day)
  const number = fc.integer({ min: 0, max: 400 })
  const kinds: fc.Arbitrary<Readonly<Record<string, unknown>>>[] = [
    payment(
      fc.record({
        kind: fc.constant('other'),
        title: anyText.map((text) => asTitle(text, 'bought')),
        category: fc.constantFrom(...COST_CATEGORIES),
      }),
    ),
  ]
  if (plan.courses.length > 0) {
    const course = { kind: fc.constant('course'), courseId: idOf(plan.courses) }
    kinds.push(hours(fc.record({ ...course, sessionOn: maybeDay, completes: fc.boolean() })))
    kinds.push(payment(fc.record({ ...course, part: number })))
  }
  if (plan.arrangements.length > 0) {
    const session = { kind: fc.constant('session'), arrangementId: idOf(plan.arrangements), plannedOn: maybeDay }
    kinds.push(hours(fc.record(session)), payment(fc.record(session)))
  }
  if (plan.practices.length > 0) {
    kinds.push(hours(fc.record({ kind: fc.constant('practice'), practiceId: idOf(plan.practices) })))
  }
  if (plan.fees.length > 0) {
    kinds.push(payment(fc.record({ kind: fc.constant('fee'), feeId: idOf(plan.fees), occurrence: number })))
  }
  if (plan.contributions.length > 0) {
    const contribution = { kind: fc.constant('contribution'), contributionId: idOf(plan.contributions) }
    kinds.push(payment(fc.record({ ...contribution, occurrence: number })))
  }
  return fc.oneof(...kinds)
}
