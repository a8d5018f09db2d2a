import type { Plan } from '#shared/plan/plan.ts'
import { goTo, useHash } from '../../navigation/router.ts'
import { itemPath } from '../../navigation/use-item-anchor.ts'
import { newItemPath } from '../../navigation/use-new-item.ts'
import { usePlan } from '../../state/hooks.ts'

/** The lists of the screen, one of which is shown. */
export type MoneyList = 'ledger' | 'fees' | 'contributions'

export const FEES_PATH = 'money/fees'

const PATHS: Readonly<Record<MoneyList, string>> = {
  ledger: 'money',
  fees: FEES_PATH,
  contributions: 'money/contributions',
}

/** The list that the address names, or that holds the item it leads to. */
export function useMoneyList(): readonly [MoneyList, (list: MoneyList) => void] {
  return [listOfAddress(useHash(), usePlan()), showList]
}

function showList(list: MoneyList): void {
  goTo(PATHS[list])
}

function listOfAddress(hash: string, { fees, contributions }: Plan): MoneyList {
  const isNamed = (list: MoneyList) => hash === `#/${PATHS[list]}`
  const isHere = ({ id }: { readonly id: string }) => hash === `#/${itemPath('money', id)}`
  if (isNamed('fees') || hash === `#/${newItemPath('money')}` || fees.some(isHere)) return 'fees'
  return isNamed('contributions') || contributions.some(isHere) ? 'contributions' : 'ledger'
}
