import { Table, Text, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import { entryFigure, entryName } from '../../derived/entry-name.ts'
import { useEvidenceAction } from '../../evidence/use-evidence-action.tsx'
import { useFormatter } from '../../state/hooks.ts'
import { ItemMenu } from '../../ui/item-menu.tsx'
import type { LogFilter, LogRow } from './log-rows.ts'

/** All rows are equally high, so that the place of each is known without drawing it. */
const ROW_HEIGHT = 45
const ROWS_BEYOND_SIGHT = 12
const COLUMNS = 5

interface LogTableProps {
  readonly rows: readonly LogRow[]
  readonly order: LogFilter['order']
  readonly onTurn: () => void
  readonly onEdit: (entry: LogEntry) => void
  readonly onRemove: (row: LogRow) => void
}

/** Every entry in a table that draws only the rows in sight, so that a log of any length scrolls evenly. */
export function LogTable({ rows, order, onTurn, onEdit, onRemove }: LogTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_BEYOND_SIGHT,
    getItemKey: (index) => rows[index]?.entry.id ?? index,
  })
  const items = virtualizer.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  const isLatestFirst = order === 'latest-first'
  const Arrow = isLatestFirst ? IconArrowDown : IconArrowUp
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section ref={scroller} className="log-scroll table-card" aria-label="Log entries" tabIndex={0}>
      <Table stickyHeader horizontalSpacing="md" layout="fixed" aria-rowcount={rows.length + 1}>
        <Table.Thead>
          <Table.Tr aria-rowindex={1}>
            <Table.Th className="log-date" aria-sort={isLatestFirst ? 'descending' : 'ascending'}>
              <UnstyledButton className="log-turn" onClick={onTurn}>
                Date <Arrow size={16} aria-hidden />
                <span className="visually-hidden">
                  {isLatestFirst
                    ? 'The latest first; show the oldest first'
                    : 'The oldest first; show the latest first'}
                </span>
              </UnstyledButton>
            </Table.Th>
            <Table.Th className="log-belongs">Belongs to</Table.Th>
            <Table.Th className="number log-figure">Hours or amount</Table.Th>
            <Table.Th className="log-notes">Notes</Table.Th>
            <Table.Th w="4.5rem">
              <span className="visually-hidden">Actions</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Spacer height={above} />
          {items.map(({ key, index }) => {
            const row = rows[index]
            return row && <Row key={key} row={row} rowIndex={index + 2} onEdit={onEdit} onRemove={onRemove} />
          })}
          <Spacer height={below} />
        </Table.Tbody>
      </Table>
    </section>
  )
}

interface SpacerProps {
  readonly height: number
}

/** Stands for the rows out of sight. */
function Spacer({ height }: SpacerProps) {
  if (height <= 0) return null
  return (
    <tr aria-hidden>
      <td colSpan={COLUMNS} className="log-spacer" style={{ height }} />
    </tr>
  )
}

interface RowProps {
  readonly row: LogRow
  /** Among all rows, the headings included, counted from 1. */
  readonly rowIndex: number
  readonly onEdit: (entry: LogEntry) => void
  readonly onRemove: (row: LogRow) => void
}

function Row({ row, rowIndex, onEdit, onRemove }: RowProps) {
  const formatter = useFormatter()
  const { entry, title } = row
  const name = entryName(entry, title, formatter)
  const evidence = useEvidenceAction({ kind: 'log-entry', id: entry.id }, name)
  return (
    <Table.Tr className="log-row" aria-rowindex={rowIndex}>
      <Table.Td>{formatter.date(entry.on)}</Table.Td>
      <Table.Td title={title}>
        <span className="log-title">{title}</span>
      </Table.Td>
      <Table.Td className="number">{entryFigure(entry, formatter)}</Table.Td>
      <Table.Td title={entry.notes}>
        <Text size="sm" c="dimmed" span inherit>
          {entry.notes}
        </Text>
      </Table.Td>
      <Table.Td>
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
