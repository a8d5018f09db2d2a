import { ScrollArea, Table } from '@mantine/core'
import type { ImportSheet } from '#shared/contract/import.ts'
import { IMPORT_FIELDS, type ImportOptions } from '#shared/import/import-options.ts'
import { FIELD_NAMES } from '#shared/import/report.ts'
import { HIDDEN_AMOUNT } from '#shared/wording/formatter.ts'
import { columnLetter } from './import-texts.ts'
import { useHiddenColumns } from './use-hidden-columns.ts'

const SHOWN_ROWS = 5

interface SheetTableProps {
  readonly sheet: ImportSheet
  readonly options: ImportOptions
}

/** The first rows as they stand in the file, and above each column what it was taken for. */
export function SheetTable({ sheet, options: { columns, headingRow } }: SheetTableProps) {
  const meaningOf = (column: number) => IMPORT_FIELDS.find((field) => columns[field] === column)
  const isHidden = useHiddenColumns(columns)
  const first = headingRow === null ? 0 : headingRow
  const rows = sheet.firstRows.map((cells, index) => ({ number: index + 1, cells })).slice(first, first + SHOWN_ROWS)
  return (
    <ScrollArea className="import-table" type="auto" offsetScrollbars="x" viewportProps={{ tabIndex: 0 }}>
      <Table horizontalSpacing="sm" verticalSpacing={4} withColumnBorders>
        <caption className="visually-hidden">The first rows of the file</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <span className="visually-hidden">Row</span>
            </Table.Th>
            {sheet.columns.map((_, column) => {
              const field = meaningOf(column)
              return (
                <Table.Th key={columnLetter(column)} className={field ? 'import-used' : ''}>
                  {columnLetter(column)}
                  {field && `: ${FIELD_NAMES[field]}`}
                </Table.Th>
              )
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ number, cells }) => (
            <Table.Tr key={number} fw={number - 1 === headingRow ? 600 : undefined}>
              <Table.Th scope="row" fw={400}>
                {number}
              </Table.Th>
              {sheet.columns.map((_, column) => (
                <Table.Td key={columnLetter(column)}>
                  {isHidden(column) && number - 1 !== headingRow && cells[column]
                    ? HIDDEN_AMOUNT
                    : (cells[column] ?? '')}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}
