import type { CurrencyCode } from './currency.ts'

/** The money of the regions (ISO 3166) in which a plan can be kept in it. */
const CURRENCY_OF_REGION: Readonly<Record<string, CurrencyCode>> = {
  AT: 'EUR',
  AU: 'AUD',
  BE: 'EUR',
  CA: 'CAD',
  CH: 'CHF',
  CZ: 'CZK',
  DE: 'EUR',
  DK: 'DKK',
  ES: 'EUR',
  FI: 'EUR',
  FR: 'EUR',
  GB: 'GBP',
  GR: 'EUR',
  HU: 'HUF',
  IE: 'EUR',
  IL: 'ILS',
  IN: 'INR',
  IS: 'ISK',
  IT: 'EUR',
  JP: 'JPY',
  KW: 'KWD',
  LI: 'CHF',
  LU: 'EUR',
  MX: 'MXN',
  NL: 'EUR',
  NO: 'NOK',
  NZ: 'NZD',
  PL: 'PLN',
  PT: 'EUR',
  PR: 'USD',
  SE: 'SEK',
  US: 'USD',
  ZA: 'ZAR',
}

/** The money of a locale's region; null where the tag names none, or one whose money no plan can be kept in. */
export function currencyOfLocale(locale: string): CurrencyCode | null {
  const { region } = new Intl.Locale(locale)
  return region === undefined ? null : (CURRENCY_OF_REGION[region] ?? null)
}
