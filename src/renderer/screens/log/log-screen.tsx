import { Button, SegmentedControl } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import { count } from '#shared/wording/phrases.ts'
import { together } from '../../commands/bulk-commands.ts'
import { removeLogEntry } from '../../commands/log-commands.ts'
import { useEditing } from '../../editing/use-editing.ts'
import { useUndoOffer } from '../../editing/use-undo-offer.ts'
import { useFormatter } from '../../state/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { TableBar } from '../../ui/table-bar.tsx'
import { useTable } from '../../ui/use-table.ts'
import { EntryForm } from './entry-form.tsx'
import './log.css'
import { entryName } from '../../derived/entry-name.ts'
import { LOG_SORTS, type LogKind, type LogRow, logAnswer, logRows, rowsOfKind, sumsOf, sumsText } from './log-rows.ts'
import { LogTable } from './log-table.tsx'
import { QuickEntry } from './quick-entry.tsx'

const ImportDialog = lazy(async () => ({ default: (await import('./import/import-dialog.tsx')).ImportDialog }))

/** All that happened: hours that were done and money that was paid. */
export function LogScreen() {
  const { plan, apply } = useEditing()
  const formatter = useFormatter()
  const offerUndo = useUndoOffer()
  const [kind, setKind] = useState<LogKind>('all')
  const [editing, setEditing] = useState<LogEntry | null>(null)
  const [isImporting, setImporting] = useState(false)
  const all = useMemo(() => logRows(plan), [plan])
  const rows = useMemo(() => rowsOfKind(all, kind), [all, kind])
  const table = useTable({
    rows,
    idOf: idOfRow,
    textOf: textOfRow,
    sorts: LOG_SORTS,
    locale: formatter.locale,
    initial: LATEST_FIRST,
  })

  async function remove({ entry, title }: LogRow): Promise<void> {
    const removal = removeLogEntry(entry, title)
    const { ok } = await apply(removal)
    if (!ok) return
    offerUndo({ sentence: `Removed ${entryName(entry, title, formatter)}`, label: removal.label })
    focusTheLog()
  }

  async function removeSelected(): Promise<void> {
    const named = count(table.selected.length, 'log entry', 'log entries')
    const label = `Remove ${named}`
    const { ok } = await apply(
      together(
        label,
        table.selected.map(({ entry, title }) => removeLogEntry(entry, title)),
      ),
    )
    if (!ok) return
    offerUndo({ sentence: `Removed ${named}`, label })
    focusTheLog()
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
          <TableBar
            table={table}
            searchLabel="Search the log"
            words={['entry', 'entries']}
            sums={table.shown.length === all.length ? '' : `: ${sumsText(sumsOf(table.shown), formatter)}`}
            actions={[{ label: 'Remove', count: table.selected.length, onSelect: () => void removeSelected() }]}
          >
            <SegmentedControl
              aria-label="Which entries to show"
              data={[
                { value: 'all', label: 'All' },
                { value: 'hours', label: 'Hours' },
                { value: 'payment', label: 'Money' },
              ]}
              value={kind}
              onChange={(value) => setKind(value === 'hours' || value === 'payment' ? value : 'all')}
            />
          </TableBar>
          <LogTable table={table} onEdit={setEditing} onRemove={(row) => void remove(row)} />
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

const LATEST_FIRST = { heading: 'Date', isDescending: true } as const

function idOfRow({ entry }: LogRow): string {
  return entry.id
}

function textOfRow({ searchText }: LogRow): string {
  return searchText
}

/** The button that had the focus went with its row. */
function focusTheLog(): void {
  const near = document.querySelector<HTMLElement>('.log-scroll') ?? document.querySelector('h1')
  near?.focus({ preventScroll: true })
}
