import { Checkbox, Table, type TableThProps, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import type { TableSort } from './table-rows.ts'

/** A column's heading; `isNumber` sets it to the right as its figures are, `isUnseen` keeps it for people who hear it. */
export interface Column extends Pick<TableThProps, 'w' | 'miw' | 'ta' | 'style' | 'className'> {
  readonly heading: string
  readonly isNumber?: boolean
  readonly isUnseen?: boolean
}

/** The last column of many tables. */
export const ACTIONS: Column = { heading: 'Actions', isUnseen: true }

/** What the head of a table needs of what a person has sorted and selected. */
export interface HeadState {
  readonly sort: TableSort | null
  readonly turn: (heading: string) => void
  readonly canSort: (heading: string) => boolean
  readonly shown: readonly unknown[]
  readonly selected: readonly unknown[]
  readonly selectAll: (isSelected: boolean) => void
}

interface TableHeadProps {
  /** A text stands for a column of words. */
  readonly columns: readonly (string | Column)[]
  /** Of a table that sorts and whose rows can be selected. */
  readonly table?: HeadState
  /** The number of this row, in a table that draws only some of its rows. */
  readonly rowIndex?: number
}

/** The first row of a table. */
export function TableHead({ columns, table, rowIndex }: TableHeadProps) {
  return (
    <Table.Thead>
      <Table.Tr aria-rowindex={rowIndex}>
        {table && <SelectAll table={table} />}
        {columns.map((column) => {
          const {
            heading,
            isNumber = false,
            isUnseen = false,
            className = '',
            ...rest
          } = typeof column === 'string' ? { heading: column } : column
          const common = { scope: 'col', className: `${isNumber ? 'number ' : ''}${className}`, ...rest } as const
          if (table?.canSort(heading))
            return <SortingTh key={heading} heading={heading} table={table} common={common} />
          return (
            <Table.Th key={heading} {...common}>
              {isUnseen ? <span className="visually-hidden">{heading}</span> : heading}
            </Table.Th>
          )
        })}
      </Table.Tr>
    </Table.Thead>
  )
}

interface SortingThProps {
  readonly heading: string
  readonly table: HeadState
  readonly common: TableThProps
}

/** A heading that sorts by its column. */
function SortingTh({ heading, table: { sort, turn }, common }: SortingThProps) {
  const order = sort?.heading !== heading ? 'none' : sort.isDescending ? 'descending' : 'ascending'
  const Arrow = order === 'none' ? IconArrowsSort : order === 'ascending' ? IconArrowUp : IconArrowDown
  return (
    <Table.Th {...common} aria-sort={order} data-sorts>
      <UnstyledButton className="table-turn" data-order={order} onClick={() => turn(heading)}>
        {heading} <Arrow size={14} aria-hidden />
        <span className="visually-hidden">: sort</span>
      </UnstyledButton>
    </Table.Th>
  )
}

function SelectAll({ table: { shown, selected, selectAll } }: { readonly table: HeadState }) {
  const isAll = shown.length > 0 && selected.length === shown.length
  return (
    <Table.Th scope="col" className="table-select" data-sorts>
      <Checkbox
        aria-label="Select all"
        checked={isAll}
        indeterminate={selected.length > 0 && !isAll}
        onChange={({ currentTarget }) => selectAll(currentTarget.checked)}
      />
    </Table.Th>
  )
}
