import { Button, Modal, Table, Text } from '@mantine/core'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import { isMoneyBack } from '#shared/plan/money-back.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { removeLogEntry } from '../commands/log-commands.ts'
import { entryFigure } from '../derived/entry-name.ts'
import { entriesOf, type ItemLink } from '../derived/open-payments.ts'
import { useFormatter } from '../state/hooks.ts'
import { TableHead } from '../ui/table-head.tsx'
import { focusAround, useFocusBack } from '../ui/use-focus-back.ts'
import { useEditing } from './use-editing.ts'
import { useUndoOffer } from './use-undo-offer.ts'

interface LogDialogProps {
  readonly title: string
  readonly link: ItemLink
  readonly onClose: () => void
}

/** What is logged for one item; each entry can be taken out again. */
export function LogDialog({ title, link, onClose }: LogDialogProps) {
  useFocusBack()
  const { plan, apply } = useEditing()
  const formatter = useFormatter()
  const offerUndo = useUndoOffer()
  async function remove(entry: LogEntry): Promise<void> {
    const removal = removeLogEntry(entry, title)
    const { ok } = await apply(removal)
    const what = `${formatter.date(entry.on)}: ${entryText(entry, formatter)}`
    if (ok) offerUndo({ sentence: `Removed the entry of ${what}`, label: removal.label })
  }
  const entries = entriesOf(plan, link)
  return (
    <Modal opened onClose={onClose} title={`Logged: ${title}`} closeButtonProps={{ 'aria-label': 'Close' }} size="lg">
      {entries.length === 0 ? (
        <Text c="dimmed">Nothing is logged for this yet.</Text>
      ) : (
        <Table>
          <TableHead columns={['Date', 'What', { heading: 'Remove', isUnseen: true }]} />
          <Table.Tbody>
            {entries.map((entry) => (
              <Table.Tr key={entry.id}>
                <Table.Td>{formatter.date(entry.on)}</Table.Td>
                <Table.Td>{entryText(entry, formatter)}</Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`Remove the entry of ${formatter.date(entry.on)}: ${entryText(entry, formatter)}`}
                    onClick={(event) => {
                      focusAround(event.currentTarget, '[role="dialog"]')
                      void remove(entry)
                    }}
                  >
                    Remove
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Modal>
  )
}

function entryText(entry: LogEntry, formatter: Formatter): string {
  if (entry.kind === 'payment') {
    if (isMoneyBack(entry)) return entryFigure(entry, formatter)
    return `${formatter.money(entry.amount)} ${entry.target.kind === 'contribution' ? 'received' : 'paid'}`
  }
  if (entry.minutes === 0 && entry.target.kind !== 'practice') return 'Did not happen'
  return `${formatter.duration(entry.minutes)} done`
}
