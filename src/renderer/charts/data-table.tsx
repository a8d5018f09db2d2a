import { ScrollArea, Table } from '@mantine/core'
import './charts.css'
import { TableHead } from '../ui/table-head.tsx'

export interface TableColumn {
  readonly label: string
  /** Figures stand at the right, so that their digits line up. */
  readonly isNumber: boolean
}

export interface TableRow {
  readonly id: string
  /** One text for each column; the first names the row. */
  readonly cells: readonly string[]
}

interface DataTableProps {
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

const MOST_HEIGHT = 420

/** Figures as a real table, with its headings in sight while it scrolls. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  return (
    <ScrollArea.Autosize
      mah={MOST_HEIGHT}
      type="auto"
      offsetScrollbars
      className="data-table"
      viewportProps={{ tabIndex: 0 }}
    >
      <Table stickyHeader striped>
        <caption className="visually-hidden">{caption}</caption>
        <TableHead columns={columns.map(({ label, isNumber = false }) => ({ heading: label, isNumber }))} />
        <Table.Tbody>
          {rows.map(({ id, cells: [name, ...figures] }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={500}>
                {name}
              </Table.Th>
              {figures.map((figure, index) => (
                <Table.Td
                  key={columns[index + 1]?.label ?? index}
                  className={columns[index + 1]?.isNumber ? 'number' : ''}
                >
                  {figure}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  )
}
