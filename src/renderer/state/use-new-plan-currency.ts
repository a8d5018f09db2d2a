import type { CurrencyCode } from '#shared/money/currency.ts'
import { currencyOfLocale } from '#shared/money/region-currency.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { useAppSnapshot } from './hooks.ts'

/** In which a new plan for this program is kept, by the settings. */
export function useNewPlanCurrency(program: RulePack): CurrencyCode {
  const { locale, newPlanCurrency } = useAppSnapshot('settings').settings
  return newPlanCurrency === 'region' ? (currencyOfLocale(locale) ?? program.currency) : newPlanCurrency
}
