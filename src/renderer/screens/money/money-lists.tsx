import { Tabs, Title } from '@mantine/core'
import { SavedNote } from '../../editing/saved-note.tsx'
import { usePlan } from '../../state/hooks.ts'
import { Contributions } from './contributions.tsx'
import { Fees } from './fees.tsx'
import { Ledger, type LedgerProps } from './ledger.tsx'
import type { MoneyList } from './use-money-list.ts'

interface MoneyListsProps {
  readonly id: string
  readonly list: MoneyList
  readonly onList: (list: MoneyList) => void
  readonly ledger: LedgerProps
}

/** The ledger, and what the person enters for it on this screen: one at a time, on paper all. */
export function MoneyLists({ id, list, onList, ledger }: MoneyListsProps) {
  const { fees, contributions } = usePlan()
  return (
    <Tabs
      id={id}
      tabIndex={-1}
      className="money-lists"
      value={list}
      onChange={(value) => onList(value === 'fees' || value === 'contributions' ? value : 'ledger')}
      keepMountedMode="display-none" // paper shows them all
    >
      <Tabs.List aria-label="Lists of money" mb="sm">
        <Tabs.Tab value="ledger">Ledger</Tabs.Tab>
        <Tabs.Tab value="fees">Fees ({fees.length})</Tabs.Tab>
        <Tabs.Tab value="contributions">Contributions ({contributions.length})</Tabs.Tab>
      </Tabs.List>
      <SavedNote />
      <Tabs.Panel value="ledger">
        <PanelTitle>Ledger</PanelTitle>
        <Ledger {...ledger} />
      </Tabs.Panel>
      <Tabs.Panel value="fees">
        <PanelTitle>Fees</PanelTitle>
        <Fees />
      </Tabs.Panel>
      <Tabs.Panel value="contributions">
        <PanelTitle>Contributions</PanelTitle>
        <Contributions />
      </Tabs.Panel>
    </Tabs>
  )
}

/** The name of its tab, for paper and for people who go from heading to heading. */
function PanelTitle({ children }: { readonly children: string }) {
  return (
    <Title order={2} className="visually-hidden money-list-title">
      {children}
    </Title>
  )
}
