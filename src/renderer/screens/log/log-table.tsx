import { Table, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import { entryFigure, entryName } from '../../derived/entry-name.ts'
import { useEvidenceAction } from '../../evidence/use-evidence-action.tsx'
import { useFormatter } from '../../state/hooks.ts'
import { ItemMenu } from '../../ui/item-menu.tsx'
import { SelectRow } from '../../ui/select-row.tsx'
import { ACTIONS, TableHead } from '../../ui/table-head.tsx'
import type { TableState } from '../../ui/use-table.ts'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import '../../ui/virtual-rows.css'
import { VirtualSpacer } from '../../ui/virtual-spacer.tsx'
import type { LogRow } from './log-rows.ts'

/** All rows are equally high, so that the place of each is known without drawing it. */
const ROW_HEIGHT = 45
/** Where the date, the figure and what it belongs to stand in lines. */
const STACKED_ROW_HEIGHT = 72
const COLUMNS = 6

interface LogTableProps {
  readonly table: TableState<LogRow>
  readonly onEdit: (entry: LogEntry) => void
  readonly onRemove: (row: LogRow) => void
}

/** Every entry in a table that draws only the rows in sight, so that a log of any length scrolls evenly. */
export function LogTable({ table, onEdit, onRemove }: LogTableProps) {
  const isNarrow = useMediaQuery('(width < 48em)') ?? false
  const rows = table.shown
  const { scroller, items, above, below } = useVirtualRows<HTMLElement>({
    count: rows.length,
    rowHeight: isNarrow ? STACKED_ROW_HEIGHT : ROW_HEIGHT,
    keyAt: (index) => rows[index]?.entry.id ?? String(index),
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section ref={scroller} className="log-scroll virtual-scroll table-card" aria-label="Log entries" tabIndex={0}>
      <Table stickyHeader horizontalSpacing="md" layout="fixed" aria-rowcount={rows.length + 1}>
        <TableHead
          table={table}
          rowIndex={1}
          columns={[
            { heading: 'Date', className: 'log-date' },
            { heading: 'For', className: 'log-belongs' },
            { heading: 'Hours or amount', isNumber: true, className: 'log-figure' },
            { heading: 'Notes', className: 'log-notes' },
            { ...ACTIONS, w: '4.5rem' },
          ]}
        />
        <Table.Tbody>
          <VirtualSpacer columns={COLUMNS} height={above} />
          {items.map(({ key, index }) => {
            const row = rows[index]
            return (
              row && <Row key={key} table={table} row={row} rowIndex={index + 2} onEdit={onEdit} onRemove={onRemove} />
            )
          })}
          <VirtualSpacer columns={COLUMNS} height={below} />
        </Table.Tbody>
      </Table>
    </section>
  )
}

interface RowProps {
  readonly table: TableState<LogRow>
  readonly row: LogRow
  /** Among all rows, the headings included, counted from 1. */
  readonly rowIndex: number
  readonly onEdit: (entry: LogEntry) => void
  readonly onRemove: (row: LogRow) => void
}

function Row({ table, row, rowIndex, onEdit, onRemove }: RowProps) {
  const formatter = useFormatter()
  const { entry, title } = row
  const name = entryName(entry, title, formatter)
  const evidence = useEvidenceAction({ kind: 'log-entry', id: entry.id }, name)
  return (
    <Table.Tr className="log-row virtual-row" aria-rowindex={rowIndex}>
      <SelectRow table={table} row={row} title={name} />
      <Table.Td className="log-date">{formatter.date(entry.on)}</Table.Td>
      <Table.Td className="log-belongs" title={title}>
        <span className="log-title">{title}</span>
      </Table.Td>
      <Table.Td className="number log-figure">{entryFigure(entry, formatter)}</Table.Td>
      <Table.Td className="log-notes" title={entry.notes}>
        {entry.notes !== '' && (
          <Text size="sm" c="dimmed" span inherit>
            {entry.notes}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="table-actions">
        <ItemMenu
          title={name}
          actions={[
            { label: 'Edit', onSelect: () => onEdit(entry) },
            evidence.action,
            { label: 'Remove', onSelect: () => onRemove(row) },
          ]}
        />
        {evidence.dialog}
      </Table.Td>
    </Table.Tr>
  )
}
