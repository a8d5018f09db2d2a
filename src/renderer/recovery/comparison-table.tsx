import { Table } from '@mantine/core'
import { TableHead } from '../ui/table-head.tsx'
import type { ContentsLine } from './backup-texts.ts'

export interface ComparedColumn {
  readonly title: string
  /** The same names in the same order in every column. */
  readonly lines: readonly ContentsLine[]
}

interface ComparisonTableProps {
  readonly columns: readonly ComparedColumn[]
}

/** States of a plan side by side; what differs is bold. */
export function ComparisonTable({ columns }: ComparisonTableProps) {
  const names = columns[0]?.lines.map(({ name }) => name) ?? []
  return (
    <div className="table-scroll">
      <Table>
        <TableHead
          columns={[
            { heading: 'What', isUnseen: true },
            ...columns.map(({ title }) => ({ heading: title, isNumber: true })),
          ]}
        />
        <Table.Tbody>
          {names.map((name, index) => {
            const values = columns.map(({ title, lines }) => ({ title, value: lines[index]?.value ?? '' }))
            const isDifferent = new Set(values.map(({ value }) => value)).size > 1
            return (
              <Table.Tr key={name} fw={isDifferent ? 700 : undefined}>
                <Table.Th scope="row" fw="inherit">
                  {name}
                </Table.Th>
                {values.map(({ title, value }) => (
                  <Table.Td key={title} className="number">
                    {value}
                  </Table.Td>
                ))}
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
