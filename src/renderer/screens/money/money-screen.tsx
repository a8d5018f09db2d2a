import { useState } from 'react'
import { moneyAnswer } from '#shared/wording/money-words.ts'
import { TrialBar } from '../../editing/trial-bar.tsx'
import { BUDGET_PATH } from '../../navigation/router.ts'
import { useAnchor } from '../../navigation/use-anchor.ts'
import { useItemAnchor } from '../../navigation/use-item-anchor.ts'
import { useFormatter } from '../../state/hooks.ts'
import { useTrialOutlook } from '../../state/use-trial.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { BudgetCard } from './budget-card.tsx'
import { DueCard } from './due-card.tsx'
import type { LedgerView } from './ledger.tsx'
import { WHOLE_LEDGER } from './ledger-rows.ts'
import { MoneyFigures } from './money-figures.tsx'
import './money.css'
import { MoneyLists } from './money-lists.tsx'
import { MoneyPicture } from './money-picture.tsx'
import { useMoneyList } from './use-money-list.ts'

/** What it costs and when, whether the money is there, and all amounts with the forms that make them. */
export function MoneyScreen() {
  const { saved, tried } = useTrialOutlook()
  const shown = tried ?? saved
  const formatter = useFormatter()
  const [list, showList] = useMoneyList()
  const [filter, setFilter] = useState(WHOLE_LEDGER)
  const [view, setView] = useState<LedgerView>('rows')
  useItemAnchor('money')
  useAnchor(BUDGET_PATH, 'budget-title')

  function openMonth(month: string): void {
    setFilter({ ...WHOLE_LEDGER, period: { kind: 'month', month } })
    setView('rows')
    showList('ledger')
    const lists = document.getElementById(LISTS_ID)
    lists?.scrollIntoView()
    lists?.focus({ preventScroll: true })
  }

  return (
    <>
      <ScreenHeader title="Money" answer={moneyAnswer(shown.projection, shown.plan, formatter)} />
      <MoneyFigures {...shown} />
      <div className="money-top">
        <MoneyPicture onOpenMonth={openMonth} />
        <div className="money-fields">
          <BudgetCard />
          <TrialBar hint="Change a field to try it. Your plan stays as it is until you save." />
        </div>
      </div>
      <DueCard />
      <MoneyLists
        id={LISTS_ID}
        list={list}
        onList={showList}
        ledger={{
          filter,
          view,
          onChange: (next, nextView) => {
            setFilter(next)
            setView(nextView)
          },
        }}
      />
    </>
  )
}

const LISTS_ID = 'money-lists'
