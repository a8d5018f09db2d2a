import { useState } from 'react'
import type { Plan } from '#shared/plan/plan.ts'
import { useHash } from '../../navigation/router.ts'
import { itemPath } from '../../navigation/use-item-anchor.ts'
import { newItemPath } from '../../navigation/use-new-item.ts'
import { usePlan } from '../../state/hooks.ts'

/** The lists of the screen, one of which is shown. */
export type MoneyList = 'ledger' | 'fees' | 'contributions'

/** The list that is shown: the one that was chosen, or that holds what the address leads to. */
export function useMoneyList() {
  const plan = usePlan()
  const hash = useHash()
  const [state, setState] = useState({ hash: '', list: 'ledger' as MoneyList })
  if (state.hash !== hash) setState({ hash, list: listOfAddress(hash, plan) ?? state.list })
  return { list: state.list, setList: (list: MoneyList) => setState({ hash, list }) }
}

function listOfAddress(hash: string, { fees, contributions }: Plan): MoneyList | null {
  const isHere = ({ id }: { readonly id: string }) => hash === `#/${itemPath('money', id)}`
  if (hash === `#/${newItemPath('money')}` || fees.some(isHere)) return 'fees'
  return contributions.some(isHere) ? 'contributions' : null
}
