import { moneyText } from '#shared/input/parse-money.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { type Money, ZERO } from '#shared/money/money.ts'
import type { Course } from '#shared/plan/course.ts'
import type { CoursePayment, Discount, RefundTier } from '#shared/plan/payment.ts'
import type { DraftReader } from '../../forms/draft-reader.ts'
import { percentText, readPercent, readShare } from '../../forms/parse-percent.ts'

export interface RefundTierDraft {
  readonly key: string
  readonly days: string
  readonly share: string
}

/**
 * How the price of a course is paid, while it is filled in. Fields that do not belong to the chosen kind keep what was
 * typed, until the form is closed.
 */
export interface PaymentDraft {
  readonly paymentKind: CoursePayment['kind']
  readonly price: string
  readonly payOn: string
  readonly discountKind: Discount['kind']
  readonly discount: string
  readonly deposit: string
  readonly setUpFee: string
  readonly instalments: string
  readonly everyMonths: string
  readonly firstAfterMonths: string
  readonly yearlyInterest: string
  readonly yearlyRise: string
  readonly refundTiers: readonly RefundTierDraft[]
}

export function emptyPaymentDraft(): PaymentDraft {
  return {
    paymentKind: 'once',
    price: '',
    payOn: '',
    discountKind: 'none',
    discount: '',
    deposit: '',
    setUpFee: '',
    instalments: '10',
    everyMonths: '1',
    firstAfterMonths: '1',
    yearlyInterest: '0',
    yearlyRise: '0',
    refundTiers: [],
  }
}

export function paymentToDraft(
  { payment, yearlyRise, refundTiers }: Pick<Course, 'payment' | 'yearlyRise' | 'refundTiers'>,
  currency: CurrencyCode,
): PaymentDraft {
  const base: PaymentDraft = {
    ...emptyPaymentDraft(),
    paymentKind: payment.kind,
    price: moneyText(payment.kind === 'per-session' ? payment.pricePerSession : payment.price, currency),
    payOn: payment.kind === 'per-session' ? '' : (payment.on ?? ''),
    yearlyRise: percentText(yearlyRise),
    refundTiers: refundTiers.map(({ daysBeforeStart, share }, index) => ({
      key: String(index),
      days: String(daysBeforeStart),
      share: percentText(share),
    })),
  }
  if (payment.kind === 'once') {
    return {
      ...base,
      discountKind: payment.discount.kind,
      discount: discountText(payment.discount, currency),
    }
  }
  if (payment.kind === 'per-session') return base
  return {
    ...base,
    deposit: nothingOr(payment.deposit, currency),
    setUpFee: nothingOr(payment.setUpFee, currency),
    instalments: String(payment.count),
    everyMonths: String(payment.everyMonths),
    firstAfterMonths: String(payment.firstAfterMonths),
    yearlyInterest: percentText(payment.yearlyInterest),
  }
}

function discountText(discount: Discount, currency: CurrencyCode): string {
  switch (discount.kind) {
    case 'none':
      return ''
    case 'amount':
      return moneyText(discount.amount, currency)
    case 'share':
      return percentText(discount.share)
  }
}

/** An amount of zero is an empty field: there is none. */
function nothingOr(amount: Money, currency: CurrencyCode): string {
  return amount === 0 ? '' : moneyText(amount, currency)
}

export function readPayment(reader: DraftReader, draft: PaymentDraft): CoursePayment {
  const price = reader.optionalMoney('price', draft.price)
  switch (draft.paymentKind) {
    case 'once':
      return {
        kind: 'once',
        price,
        on: reader.optionalDate('payOn', draft.payOn),
        discount: readDiscount(reader, draft),
      }
    case 'per-session':
      return { kind: 'per-session', pricePerSession: price }
    case 'instalments':
      return {
        kind: 'instalments',
        price,
        on: reader.optionalDate('payOn', draft.payOn),
        deposit: reader.optionalMoney('deposit', draft.deposit) ?? ZERO,
        setUpFee: reader.optionalMoney('setUpFee', draft.setUpFee) ?? ZERO,
        count: reader.whole('instalments', draft.instalments),
        everyMonths: reader.whole('everyMonths', draft.everyMonths),
        firstAfterMonths: reader.whole('firstAfterMonths', draft.firstAfterMonths),
        yearlyInterest: readShare(reader, 'yearlyInterest', draft.yearlyInterest),
      }
  }
}

function readDiscount(reader: DraftReader, { discountKind, discount }: PaymentDraft): Discount {
  switch (discountKind) {
    case 'none':
      return { kind: 'none' }
    case 'amount':
      return { kind: 'amount', amount: reader.money('discount', discount) }
    case 'share':
      return { kind: 'share', share: readShare(reader, 'discount', discount) }
  }
}

export function readRefundTiers(reader: DraftReader, { refundTiers }: PaymentDraft): RefundTier[] {
  return refundTiers.map(({ days, share }, index) => ({
    daysBeforeStart: reader.whole(`refundTiers.${index}.days`, days),
    share: readShare(reader, `refundTiers.${index}.share`, share),
  }))
}

export function readYearlyRise(reader: DraftReader, { yearlyRise }: PaymentDraft): number {
  return readPercent(reader, 'yearlyRise', yearlyRise)
}

/** The field for a path in the course, where the two are called differently. */
export function paymentFieldOf(path: string): string | null {
  const tier = /^refundTiers\.(\d+)\.daysBeforeStart$/.exec(path)
  if (tier) return `refundTiers.${tier[1]}.days`
  return FIELD_OF_PATH[path] ?? null
}

const FIELD_OF_PATH: Readonly<Record<string, string>> = {
  'payment.price': 'price',
  'payment.pricePerSession': 'price',
  'payment.deposit': 'deposit',
  'payment.setUpFee': 'setUpFee',
  'payment.count': 'instalments',
  'payment.everyMonths': 'everyMonths',
  'payment.firstAfterMonths': 'firstAfterMonths',
  'payment.yearlyInterest': 'yearlyInterest',
  'payment.discount.amount': 'discount',
  'payment.discount.share': 'discount',
}
