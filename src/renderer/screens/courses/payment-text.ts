import { type DayNumber, dayFromIso, type IsoDate, isoFromDay } from '#shared/calendar/day.ts'
import { type Money, money, sumMoney, ZERO } from '#shared/money/money.ts'
import type { Course } from '#shared/plan/course.ts'
import type { CoursePayment } from '#shared/plan/payment.ts'
import { type CoursePart, priceOn, wholePayments } from '#shared/projection/ledger/course-payments.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { capitalize, count, joinWords } from '#shared/wording/phrases.ts'

const MOST_AMOUNTS_NAMED = 3

/** What a form says of a payment. */
export interface PaymentTerms {
  readonly payment: CoursePayment
  readonly yearlyRise: Course['yearlyRise']
  /** The days of a dated course; none where it is studied whenever there is time. */
  readonly days: readonly IsoDate[]
  /** The day from which payments count, as far as it is known. */
  readonly anchor: IsoDate | null
}

/** The payments of a course as one sentence; null while the price is not entered. Prices rise from the plan's start. */
export function paymentPreview(terms: PaymentTerms, planStartOn: IsoDate, formatter: Formatter): string | null {
  const { payment } = terms
  const start = dayFromIso(planStartOn)
  if (payment.kind === 'per-session') return previewByDay(terms, payment.pricePerSession, start, formatter)
  const anchor = terms.anchor === null ? null : dayFromIso(terms.anchor)
  const price = priceOn(terms, payment.price, start, anchor ?? start)
  if (price === null) return null
  const parts = wholePayments(payment, price, anchor ?? start)
  return payment.kind === 'once'
    ? previewOnce(parts, price, anchor, formatter)
    : previewInstalments(payment, parts, price, anchor, formatter)
}

function previewOnce(
  parts: readonly CoursePart[],
  price: Money,
  anchor: DayNumber | null,
  formatter: Formatter,
): string {
  const amount = totalOf(parts)
  const when = anchor === null ? 'when it is booked or begins' : `on ${formatter.date(isoFromDay(anchor))}`
  const less = amount < price ? `, ${formatter.money(money(price - amount))} less than the full price` : ''
  return `One payment of ${formatter.money(amount)} ${when}${less}.`
}

function previewByDay(terms: PaymentTerms, price: Money | null, start: DayNumber, formatter: Formatter): string | null {
  if (price === null) return null
  if (terms.days.length === 0) return `One payment of ${formatter.money(price)} when it begins.`
  const amounts = terms.days.map((on) => priceOn(terms, price, start, dayFromIso(on)) ?? price)
  if (amounts.length === 1) return `One payment of ${formatter.money(sumMoney(amounts))} on its day.`
  return `${paymentsOf(amounts, formatter)}, one on each day; ${formatter.money(sumMoney(amounts))} in all.`
}

function previewInstalments(
  { count: instalments, setUpFee, firstAfterMonths }: Extract<CoursePayment, { kind: 'instalments' }>,
  parts: readonly CoursePart[],
  price: Money,
  anchor: DayNumber | null,
  formatter: Formatter,
): string {
  const deposit = parts[0]?.amount ?? ZERO
  const paid = parts.slice(1, instalments + 1)
  const first = paid[0]?.on
  const last = paid.at(-1)?.on
  const on = anchor === null ? 'when it is booked or begins' : `on ${formatter.date(isoFromDay(anchor))}`
  const before = [
    ...(deposit > 0 ? [`a deposit of ${formatter.money(deposit)}`] : []),
    ...(setUpFee > 0 ? [`a setup fee of ${formatter.money(setUpFee)}`] : []),
  ]
  const span =
    anchor === null || first === undefined || last === undefined
      ? firstPaymentText(firstAfterMonths)
      : first === last
        ? ` on ${formatter.date(isoFromDay(first))}`
        : ` from ${formatter.date(isoFromDay(first))} to ${formatter.date(isoFromDay(last))}`
  const amounts = paid.map(({ amount }) => amount ?? ZERO)
  const opening = before.length === 0 ? '' : `${joinWords(before)} ${on}, then `
  const compared = comparison(totalOf(parts), price, formatter)
  return `${capitalize(`${opening}${paymentsOf(amounts, formatter)}${span}.`)} That is ${compared}.`
}

function firstPaymentText(firstAfterMonths: number): string {
  if (firstAfterMonths === 0) return ', the first when it is booked or begins'
  return `, the first ${count(firstAfterMonths, 'month', 'months')} after it is booked or begins`
}

function comparison(total: Money, price: Money, formatter: Formatter): string {
  if (total === price) return 'the same as paid at once'
  const size = formatter.money(money(Math.abs(total - price)))
  return total > price ? `${size} more than paid at once` : `${size} less than paid at once`
}

/** `9 payments of $100.01 and 1 of $99.99` */
function paymentsOf(amounts: readonly Money[], formatter: Formatter): string {
  const runs: { readonly amount: Money; times: number }[] = []
  for (const amount of amounts) {
    const last = runs.at(-1)
    if (last?.amount === amount) last.times += 1
    else runs.push({ amount, times: 1 })
  }
  const all = count(amounts.length, 'payment', 'payments')
  if (runs.length > MOST_AMOUNTS_NAMED) {
    const least = formatter.money(money(Math.min(...amounts)))
    return `${all} of ${least} to ${formatter.money(money(Math.max(...amounts)))}`
  }
  return joinWords(
    runs.map(({ amount, times }, index) =>
      index === 0
        ? `${count(times, 'payment', 'payments')} of ${formatter.money(amount)}`
        : `${times} of ${formatter.money(amount)}`,
    ),
  )
}

function totalOf(parts: readonly CoursePart[]): Money {
  return sumMoney(parts.map(({ amount }) => amount ?? ZERO))
}
