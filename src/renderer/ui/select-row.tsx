import { Checkbox, Table } from '@mantine/core'
import type { TableState } from './use-table.ts'

interface SelectRowProps<T> {
  readonly table: Pick<TableState<T>, 'isSelected' | 'select'>
  readonly row: T
  readonly title: string
}

/** The first cell of a row that can be selected. */
export function SelectRow<T>({ table, row, title }: SelectRowProps<T>) {
  return (
    <Table.Td className="table-select">
      <Checkbox
        aria-label={`Select ${title}`}
        checked={table.isSelected(row)}
        onChange={({ currentTarget }) => table.select(row, currentTarget.checked)}
      />
    </Table.Td>
  )
}
