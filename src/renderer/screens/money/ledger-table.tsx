import { Anchor, Table } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import type { IsoDate } from '#shared/calendar/day.ts'
import { CATEGORY_NAMES, kindOfAmount } from '#shared/wording/names.ts'
import { pathOfPosting } from '../../navigation/posting-path.ts'
import { useFormatter } from '../../state/hooks.ts'
import { SelectRow } from '../../ui/select-row.tsx'
import { TableHead } from '../../ui/table-head.tsx'
import type { TableState } from '../../ui/use-table.ts'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import '../../ui/virtual-rows.css'
import { VirtualSpacer } from '../../ui/virtual-spacer.tsx'
import type { LedgerRow } from './ledger-rows.ts'

const ROW_HEIGHT = 45
/** Where date and amount stand above what it is for, which has two lines there. */
const STACKED_ROW_HEIGHT = 100
const COLUMNS = 6

interface LedgerTableProps {
  readonly table: TableState<LedgerRow>
  /** The whole ledger, in order of date, begins with what comes next. */
  readonly today: IsoDate
  /** Of all rows there are. */
  readonly ledgerLength: number
  /** Changes where other rows, or in another order, are looked at. */
  readonly place: string
  /** What the rows come to, which on paper stands below them. */
  readonly total: string
}

/** The rows of the ledger. Where they become higher or lower, it begins anew: it would stand at other rows, one of them cut. */
export function LedgerTable(props: LedgerTableProps) {
  const isNarrow = useMediaQuery('(width < 48em)', undefined, { getInitialValueInEffect: false }) ?? false
  const rowHeight = isNarrow ? STACKED_ROW_HEIGHT : ROW_HEIGHT
  return <Rows key={rowHeight} rowHeight={rowHeight} {...props} />
}

interface RowsProps extends LedgerTableProps {
  /** In pixels. */
  readonly rowHeight: number
}

/** Those in sight are drawn, so that it scrolls evenly however long it is. */
function Rows({ rowHeight, table, today, ledgerLength, place, total }: RowsProps) {
  const rows = table.shown
  const { scroller, items, above, below } = useVirtualRows<HTMLElement>({
    count: rows.length,
    rowHeight,
    keyAt: (index) => rows[index]?.posting.id ?? String(index),
  })
  const isWhole = table.sort === null && rows.length === ledgerLength
  const firstAhead = rows.findIndex(({ posting }) => posting.on >= today)
  const top = isWhole && firstAhead > 0 ? firstAhead * rowHeight : 0
  // Only when other rows are looked at: what is paid meanwhile moves nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `place` says which rows are looked at
  useEffect(() => {
    scroller.current?.scrollTo({ top }) // newer browsers return a promise
  }, [place])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section ref={scroller} className="ledger-scroll virtual-scroll table-card" aria-label="Ledger" tabIndex={0}>
      <Table stickyHeader horizontalSpacing="md" layout="fixed" aria-rowcount={rows.length + 1}>
        <TableHead
          table={table}
          rowIndex={1}
          columns={[
            { heading: 'Date', className: 'ledger-date' },
            'What for',
            { heading: 'Category', className: 'ledger-category' },
            { heading: 'Status', className: 'ledger-state' },
            { heading: 'Amount', isNumber: true, className: 'ledger-amount' },
          ]}
        />
        <Table.Tbody>
          <VirtualSpacer columns={COLUMNS} height={above} />
          {items.map(({ key, index }) => {
            const row = rows[index]
            return row && <Row key={key} table={table} row={row} rowIndex={index + 2} />
          })}
          <VirtualSpacer columns={COLUMNS} height={below} />
        </Table.Tbody>
        <Table.Tfoot className="ledger-total">
          <Table.Tr>
            <Table.Td colSpan={COLUMNS - 1}>Total</Table.Td>
            <Table.Td className="number">{total}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </section>
  )
}

interface RowProps {
  readonly table: TableState<LedgerRow>
  readonly row: LedgerRow
  /** Among all rows, the headings included, counted from 1. */
  readonly rowIndex: number
}

function Row({ table, row, rowIndex }: RowProps) {
  const formatter = useFormatter()
  const { on, title, category, amount, source, state: raw } = row.posting
  const day = formatter.date(on)
  const part = kindOfAmount(row.posting)
  return (
    <Table.Tr className="ledger-row virtual-row" aria-rowindex={rowIndex}>
      <SelectRow table={table} row={row} title={`${title}, ${day}`} />
      <Table.Td className="ledger-date">{day}</Table.Td>
      <Table.Td className="ledger-title" title={title}>
        <Anchor href={`#/${pathOfPosting(source)}`}>{title}</Anchor>
        {part !== '' && `, ${part}`}
      </Table.Td>
      <Table.Td className="ledger-category">{CATEGORY_NAMES[category]}</Table.Td>
      <Table.Td className="ledger-state" data-state={raw}>
        {row.state}
      </Table.Td>
      <Table.Td className="number ledger-amount">{formatter.money(amount)}</Table.Td>
    </Table.Tr>
  )
}
