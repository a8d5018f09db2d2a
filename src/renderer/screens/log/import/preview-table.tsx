import { Stack, Table, Text, Title } from '@mantine/core'
import { OUTCOME_NAMES } from '#shared/import/report.ts'
import type { PreviewRow } from '#shared/import/result.ts'
import { money } from '#shared/money/money.ts'
import { useFormatter } from '../../../state/hooks.ts'
import { TableHead } from '../../../ui/table-head.tsx'

interface PreviewTableProps {
  readonly rows: readonly PreviewRow[]
}

/** The first rows as they would be taken. */
export function PreviewTable({ rows }: PreviewTableProps) {
  const formatter = useFormatter()
  if (rows.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={3} size="h4" id="preview-title">
        The first rows, as they would be taken
      </Title>
      <div className="import-table">
        <Table verticalSpacing={6} aria-labelledby="preview-title">
          <TableHead
            columns={[
              { heading: 'Row', isNumber: true },
              'Date',
              'For',
              { heading: 'Hours', isNumber: true },
              { heading: 'Amount', isNumber: true },
              'Notes',
              'Result',
            ]}
          />
          <Table.Tbody>
            {rows.map(({ row, on, item, minutes, amount, notes, outcome, sentence }) => (
              <Table.Tr key={row} className={outcome === 'taken' ? '' : 'import-left'}>
                <Table.Td className="number">{row}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{on && formatter.date(on)}</Table.Td>
                <Table.Td>{item}</Table.Td>
                <Table.Td className="number">{minutes !== null && formatter.duration(minutes)}</Table.Td>
                <Table.Td className="number">{amount !== null && formatter.money(money(amount))}</Table.Td>
                <Table.Td className="import-notes">{notes}</Table.Td>
                <Table.Td>
                  {OUTCOME_NAMES[outcome]}
                  {sentence !== '' && (
                    <Text size="sm" c="dimmed">
                      {sentence}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  )
}
