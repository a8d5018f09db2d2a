/** Decimal digits of the minor unit, for the currencies in which a plan can be kept (ISO 4217). */
const MINOR_UNIT_DIGITS = {
  AUD: 2,
  CAD: 2,
  CHF: 2,
  CZK: 2,
  DKK: 2,
  EUR: 2,
  GBP: 2,
  HUF: 2,
  ILS: 2,
  INR: 2,
  ISK: 0,
  JPY: 0,
  KWD: 3,
  MXN: 2,
  NOK: 2,
  NZD: 2,
  PLN: 2,
  SEK: 2,
  USD: 2,
  ZAR: 2,
} as const

export type CurrencyCode = keyof typeof MINOR_UNIT_DIGITS

export const CURRENCY_CODES = Object.keys(MINOR_UNIT_DIGITS).filter(isCurrencyCode)

export function isCurrencyCode(text: string): text is CurrencyCode {
  return Object.hasOwn(MINOR_UNIT_DIGITS, text)
}

/** 2 for USD (cents), 0 for JPY, 3 for KWD. */
export function minorUnitDigits(currency: CurrencyCode): number {
  return MINOR_UNIT_DIGITS[currency]
}
