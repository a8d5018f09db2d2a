import type { CoursePayment } from '#shared/plan/payment.ts'
import type { Row } from './table.ts'

const NO_PLAN = {
  deposit: null,
  set_up_fee: null,
  instalment_count: null,
  instalment_months: null,
  first_instalment_months: null,
  yearly_interest: null,
}
const NO_DISCOUNT = { discount_kind: 'none', discount: 0 }

export const PAYMENT_COLUMNS = [
  'payment_kind',
  'price',
  'payment_on',
  ...Object.keys(NO_DISCOUNT),
  ...Object.keys(NO_PLAN),
] as const

/** A price paid in instalments is kept as one that is paid once, with a number of instalments beside it. */
export function writePayment(payment: CoursePayment): Row {
  switch (payment.kind) {
    case 'once':
      return {
        payment_kind: 'once',
        price: payment.price,
        payment_on: payment.on,
        ...writeDiscount(payment.discount),
        ...NO_PLAN,
      }
    case 'per-session':
      return {
        payment_kind: 'per-session',
        price: payment.pricePerSession,
        payment_on: null,
        ...NO_DISCOUNT,
        ...NO_PLAN,
      }
    case 'instalments':
      return {
        payment_kind: 'once',
        price: payment.price,
        payment_on: payment.on,
        ...NO_DISCOUNT,
        deposit: payment.deposit,
        set_up_fee: payment.setUpFee,
        instalment_count: payment.count,
        instalment_months: payment.everyMonths,
        first_instalment_months: payment.firstAfterMonths,
        yearly_interest: payment.yearlyInterest,
      }
  }
}

function writeDiscount(discount: Extract<CoursePayment, { kind: 'once' }>['discount']): Row {
  switch (discount.kind) {
    case 'none':
      return NO_DISCOUNT
    case 'amount':
      return { discount_kind: 'amount', discount: discount.amount }
    case 'share':
      return { discount_kind: 'share', discount: discount.share }
  }
}

/** Columns that an older file lacks, as a damaged one can be, mean what their defaults mean. */
export function readPayment(row: Row) {
  if (row['payment_kind'] !== 'once') return { kind: row['payment_kind'], pricePerSession: row['price'] }
  const whole = { price: row['price'], on: row['payment_on'] }
  if ((row['instalment_count'] ?? null) === null) return { kind: 'once', ...whole, discount: readDiscount(row) }
  return {
    kind: 'instalments',
    ...whole,
    deposit: row['deposit'],
    setUpFee: row['set_up_fee'],
    count: row['instalment_count'],
    everyMonths: row['instalment_months'],
    firstAfterMonths: row['first_instalment_months'],
    yearlyInterest: row['yearly_interest'],
  }
}

function readDiscount(row: Row) {
  const kind = row['discount_kind'] ?? 'none'
  if (kind === 'none') return { kind }
  return kind === 'amount' ? { kind, amount: row['discount'] } : { kind, share: row['discount'] }
}
