import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { IconFileImport, IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import { removeLogEntry } from '../../commands/log-commands.ts'
import { useEditing } from '../../editing/use-editing.ts'
import { useUndoOffer } from '../../editing/use-undo-offer.ts'
import { useFormatter } from '../../state/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { EntryForm } from './entry-form.tsx'
import './log.css'
import { entryName } from '../../derived/entry-name.ts'
import { filterRows, type LogFilter, type LogRow, logAnswer, logRows, sumsOf, sumsText } from './log-rows.ts'
import { LogTable } from './log-table.tsx'
import { QuickEntry } from './quick-entry.tsx'

const ImportDialog = lazy(async () => ({ default: (await import('./import/import-dialog.tsx')).ImportDialog }))

const EVERYTHING: LogFilter = { kind: 'all', search: '', order: 'latest-first' }

/** All that happened: hours that were done and money that was paid. */
export function LogScreen() {
  const { plan, apply } = useEditing()
  const formatter = useFormatter()
  const offerUndo = useUndoOffer()
  const [filter, setFilter] = useState(EVERYTHING)
  const [editing, setEditing] = useState<LogEntry | null>(null)
  const [isImporting, setImporting] = useState(false)
  const all = useMemo(() => logRows(plan), [plan])
  const shownFilter = useDeferredValue(filter) // typing stays ahead of a long list
  const rows = useMemo(() => filterRows(all, shownFilter), [all, shownFilter])
  const change = (part: Partial<LogFilter>) => setFilter({ ...filter, ...part })

  async function remove({ entry, title }: LogRow): Promise<void> {
    const removal = removeLogEntry(entry, title)
    const { ok } = await apply(removal)
    if (!ok) return
    offerUndo({ sentence: `Removed ${entryName(entry, title, formatter)}`, label: removal.label })
    // The button that had the focus went with the row.
    const near = document.querySelector<HTMLElement>('.log-scroll') ?? document.querySelector('h1')
    near?.focus({ preventScroll: true })
  }

  return (
    <>
      <ScreenHeader
        title="Log"
        answer={logAnswer(plan, formatter)}
        actions={
          <Button
            variant="default"
            leftSection={<IconFileImport size={18} aria-hidden />}
            onClick={() => setImporting(true)}
          >
            Import a spreadsheet
          </Button>
        }
      />
      <QuickEntry />
      {all.length === 0 ? (
        <EmptyState>
          Hours and payments stand here once they have happened. Add them above one by one, import a spreadsheet, or
          mark sessions, course days and fees as done on their own screens.
        </EmptyState>
      ) : (
        <>
          <Group mb="sm" gap="md">
            <TextInput
              aria-label="Search the log"
              placeholder="Search by name, date or notes"
              leftSection={<IconSearch size={18} aria-hidden />}
              w="20rem"
              value={filter.search}
              onChange={({ currentTarget }) => change({ search: currentTarget.value })}
            />
            <SegmentedControl
              aria-label="Which entries to show"
              data={[
                { value: 'all', label: 'All' },
                { value: 'hours', label: 'Hours' },
                { value: 'payment', label: 'Payments' },
              ]}
              value={filter.kind}
              onChange={(value) => change({ kind: value === 'hours' || value === 'payment' ? value : 'all' })}
            />
            <Text size="sm" c="dimmed" role="status">
              {rows.length === all.length
                ? `${formatter.number(all.length)} ${all.length === 1 ? 'entry' : 'entries'}`
                : `${formatter.number(rows.length)} of ${formatter.number(all.length)} entries: ${sumsText(sumsOf(rows), formatter)}`}
            </Text>
          </Group>
          <LogTable
            rows={rows}
            order={shownFilter.order}
            onTurn={() => change({ order: filter.order === 'latest-first' ? 'oldest-first' : 'latest-first' })}
            onEdit={setEditing}
            onRemove={(row) => void remove(row)}
          />
        </>
      )}
      {isImporting && (
        <Suspense>
          <ImportDialog onClose={() => setImporting(false)} />
        </Suspense>
      )}
      {editing && <EntryForm entry={editing} onClose={() => setEditing(null)} />}
    </>
  )
}
