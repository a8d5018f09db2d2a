import { Anchor, Paper, Table } from '@mantine/core'
import { useFormatter } from '../../state/hooks.ts'
import { TableHead } from '../../ui/table-head.tsx'
import type { LedgerSum } from './ledger-rows.ts'

interface LedgerSumsProps<K extends string> {
  readonly heading: string
  readonly sums: readonly LedgerSum<K>[]
  readonly nameOf: (key: K) => string
  /** Shows the rows of one sum. */
  readonly onOpen: (key: K) => void
}

/** What the rows come to, a line for each month or category. The bar above holds what all of them come to. */
export function LedgerSums<K extends string>({ heading, sums, nameOf, onOpen }: LedgerSumsProps<K>) {
  const formatter = useFormatter()
  return (
    <Paper
      withBorder
      component="section"
      className="table-card ledger-sums"
      aria-label={`Sums by ${heading}`}
      tabIndex={0}
    >
      <Table stickyHeader horizontalSpacing="md">
        <TableHead
          columns={[heading, { heading: 'Amounts', isNumber: true }, { heading: 'Comes to', isNumber: true }]}
        />
        <Table.Tbody>
          {sums.map(({ key, count, amount }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" fw={500}>
                <Anchor component="button" type="button" underline="hover" ta="left" onClick={() => onOpen(key)}>
                  {nameOf(key)}
                </Anchor>
              </Table.Th>
              <Table.Td className="number">{formatter.number(count)}</Table.Td>
              <Table.Td className="number">{formatter.money(amount)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}
