import { Table, type TableThProps } from '@mantine/core'

/** A column's heading; `isNumber` sets it to the right as its figures are, `isUnseen` keeps it for people who hear it. */
export interface Column extends Pick<TableThProps, 'w' | 'miw' | 'ta' | 'style'> {
  readonly heading: string
  readonly isNumber?: boolean
  readonly isUnseen?: boolean
}

/** The last column of many tables. */
export const ACTIONS: Column = { heading: 'Actions', isUnseen: true }

interface TableHeadProps {
  /** A text stands for a column of words. */
  readonly columns: readonly (string | Column)[]
}

/** The first row of a table. */
export function TableHead({ columns }: TableHeadProps) {
  return (
    <Table.Thead>
      <Table.Tr>
        {columns.map((column) => {
          const {
            heading,
            isNumber = false,
            isUnseen = false,
            ...rest
          } = typeof column === 'string' ? { heading: column } : column
          return (
            <Table.Th key={heading} scope="col" {...(isNumber ? { className: 'number' } : {})} {...rest}>
              {isUnseen ? <span className="visually-hidden">{heading}</span> : heading}
            </Table.Th>
          )
        })}
      </Table.Tr>
    </Table.Thead>
  )
}
