import { Anchor, NativeSelect, SegmentedControl, Text } from '@mantine/core'
import { Fragment, useMemo } from 'react'
import { money } from '#shared/money/money.ts'
import type { NotEntered } from '#shared/projection/result/money.ts'
import { CATEGORY_NAMES } from '#shared/wording/names.ts'
import { count } from '#shared/wording/phrases.ts'
import { atLeast } from '#shared/wording/totals.ts'
import { paymentOfPosting, paymentTarget } from '../../derived/open-payments.ts'
import { usePayAll } from '../../editing/use-pay-all.ts'
import { pathOfNotEntered } from '../../navigation/posting-path.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TableBar } from '../../ui/table-bar.tsx'
import { useTable } from '../../ui/use-table.ts'
import {
  chosenOf,
  filteredRows,
  LEDGER_SORTS,
  type LedgerFilter,
  type LedgerRow,
  ledgerChoices,
  ledgerRows,
  openAmounts,
  periodValue,
  sumOfRows,
  sumsByCategory,
  sumsByMonth,
} from './ledger-rows.ts'
import { LedgerSums } from './ledger-sums.tsx'
import { LedgerTable } from './ledger-table.tsx'

/** How the ledger is shown: its rows, or what they come to. */
export type LedgerView = 'rows' | 'months' | 'categories'

export interface LedgerProps {
  readonly filter: LedgerFilter
  readonly view: LedgerView
  readonly onChange: (filter: LedgerFilter, view: LedgerView) => void
}

/** Every dated amount of the plan: searched, filtered, sorted and added up. */
export function Ledger({ filter, view, onChange }: LedgerProps) {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const payAll = usePayAll()
  const all = useMemo(() => ledgerRows(projection, formatter), [projection, formatter])
  const rows = useMemo(() => filteredRows(all, filter), [all, filter])
  const table = useTable({ rows, idOf: idOfRow, textOf: textOfRow, sorts: LEDGER_SORTS, locale: formatter.locale })
  const { categories, states, periods } = ledgerChoices(all, projection, filter, formatter)
  const open = openAmounts(plan, projection, filter, table.search)
  const sum = atLeast(formatter.money(sumOfRows(table.shown)), open.length > 0)
  const narrow = (part: Partial<LedgerFilter>, next = view) => onChange({ ...filter, ...part }, next)
  const payments = table.selected.flatMap(({ posting }) => {
    const payment = paymentOfPosting(plan, posting)
    if (!payment || payment.payment.amount === null) return []
    const { of, payment: next } = payment
    return [{ title: posting.title, target: paymentTarget(of, next.index), amount: money(Math.abs(posting.amount)) }]
  })
  if (all.length === 0 && open.length === 0) {
    return <EmptyState>Every amount of courses, supervision and fees stands here once it is entered.</EmptyState>
  }
  return (
    <>
      <TableBar
        table={{ ...table, all }}
        searchLabel="Search the ledger"
        words={['amount', 'amounts']}
        sums={`: ${sum}`}
        actions={view === 'rows' ? [payAll(payments, count(payments.length, 'amount', 'amounts'))] : []}
      >
        <NativeSelect
          aria-label="Category"
          data={shownOf(categories)}
          value={filter.category}
          onChange={({ currentTarget }) => narrow({ category: chosenOf(categories, currentTarget.value) })}
        />
        <NativeSelect
          aria-label="Status"
          data={shownOf(states)}
          value={filter.state}
          onChange={({ currentTarget }) => narrow({ state: chosenOf(states, currentTarget.value) })}
        />
        <NativeSelect
          aria-label="Period"
          data={shownOf(periods)}
          value={periodValue(filter.period)}
          onChange={({ currentTarget }) => narrow({ period: chosenOf(periods, currentTarget.value) })}
        />
        <SegmentedControl
          aria-label="Rows or sums"
          data={[
            { value: 'rows', label: 'Rows' },
            { value: 'months', label: 'By month' },
            { value: 'categories', label: 'By category' },
          ]}
          value={view}
          onChange={(value) => narrow({}, value === 'months' || value === 'categories' ? value : 'rows')}
        />
        <NotEnteredLine open={open} />
      </TableBar>
      {view === 'rows' && (
        <LedgerTable
          table={table}
          today={projection.today}
          ledgerLength={all.length}
          place={JSON.stringify([filter, table.sort, table.search === ''])}
          total={sum}
        />
      )}
      {view === 'months' && (
        <LedgerSums
          heading="Month"
          sums={sumsByMonth(table.shown)}
          nameOf={(month) => formatter.month(month)}
          onOpen={(month) => narrow({ period: { kind: 'month', month } }, 'rows')}
        />
      )}
      {view === 'categories' && (
        <LedgerSums
          heading="Category"
          sums={sumsByCategory(table.shown)}
          nameOf={(category) => CATEGORY_NAMES[category]}
          onOpen={(category) => narrow({ category }, 'rows')}
        />
      )}
    </>
  )
}

/** What no sum holds yet, each with the way to enter it. */
function NotEnteredLine({ open }: { readonly open: readonly NotEntered[] }) {
  if (open.length === 0) return null
  return (
    <Text size="sm">
      Not entered:{' '}
      {open.map((one, index) => (
        <Fragment key={pathOfNotEntered(one)}>
          {index > 0 && ', '}
          <Anchor inherit href={`#/${pathOfNotEntered(one)}`}>
            {one.title}
          </Anchor>
        </Fragment>
      ))}
    </Text>
  )
}

/** The choices as a field takes them. */
function shownOf(choices: readonly { readonly value: string; readonly label: string }[]) {
  return choices.map(({ value, label }) => ({ value, label }))
}

function idOfRow({ posting }: LedgerRow): string {
  return posting.id
}

function textOfRow({ searchText }: LedgerRow): string {
  return searchText
}
