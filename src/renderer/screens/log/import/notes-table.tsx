import { Stack, Table, Text, Title } from '@mantine/core'
import { type ImportField, MONEY_FIELDS } from '#shared/import/import-options.ts'
import { FIELD_NAMES, OUTCOME_NAMES } from '#shared/import/report.ts'
import type { ImportReview } from '#shared/import/result.ts'
import { HIDDEN_AMOUNT } from '#shared/wording/formatter.ts'
import { useTypingHabits } from '../../../forms/typing.ts'
import { useFormatter } from '../../../state/hooks.ts'
import { TableHead } from '../../../ui/table-head.tsx'

interface NotesTableProps {
  readonly review: ImportReview
}

/** The rows that are not taken, or not whole, with the reason for each; nothing when there are none. */
export function NotesTable({ review: { notes, counts } }: NotesTableProps) {
  const formatter = useFormatter()
  const { hidesAmounts } = useTypingHabits()
  const isHidden = (field: ImportField) => hidesAmounts && MONEY_FIELDS.has(field)
  const all = counts.rows - counts.taken
  if (notes.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={3} size="h4" id="notes-title">
        Rows that are not taken
      </Title>
      {all > notes.length && (
        <Text size="sm" c="dimmed">
          The first {formatter.number(notes.length)} of {formatter.number(all)}.
        </Text>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="import-table import-list" aria-labelledby="notes-title" tabIndex={0}>
        <Table verticalSpacing={6} stickyHeader aria-labelledby="notes-title">
          <TableHead columns={[{ heading: 'Row', isNumber: true }, 'Result', 'In the file', 'Why']} />
          <Table.Tbody>
            {notes.map(({ row, outcome, field, value, sentence }) => (
              <Table.Tr key={row}>
                <Table.Td className="number">{row}</Table.Td>
                <Table.Td>{OUTCOME_NAMES[outcome]}</Table.Td>
                <Table.Td>
                  {field === null || value === ''
                    ? value
                    : `${FIELD_NAMES[field]}: ${isHidden(field) ? HIDDEN_AMOUNT : value}`}
                </Table.Td>
                <Table.Td>{sentence}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Stack>
  )
}
