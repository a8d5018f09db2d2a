import type { LogEntry } from '#shared/plan/log-entry.ts'
import { isMoneyBack } from '#shared/plan/money-back.ts'
import { changeLogEntry } from '../../commands/log-commands.ts'
import { titleFinder } from '../../derived/log-items.ts'
import { EditDrawer } from '../../editing/edit-drawer.tsx'
import { useEditing } from '../../editing/use-editing.ts'
import { useToday } from '../../state/hooks.ts'
import { entryToDraft, readEntryDraft } from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'

interface EntryFormProps {
  readonly entry: LogEntry
  readonly onClose: () => void
}

/** Changes an entry of the log. */
export function EntryForm({ entry, onClose }: EntryFormProps) {
  const { plan } = useEditing()
  const today = useToday()
  return (
    <EditDrawer
      title={titleOf(entry)}
      submit="Save changes"
      draft={entryToDraft(entry, plan)}
      read={(draft) => readEntryDraft(draft, { plan, today, changed: entry, id: entry.id })}
      change={(read) => changeLogEntry(entry, read, titleFinder(plan)(read))}
      onClose={onClose}
    >
      {(form) => <EntryFields form={form} />}
    </EditDrawer>
  )
}

function titleOf(entry: LogEntry): string {
  if (entry.kind === 'hours') return 'Edit logged hours'
  return isMoneyBack(entry) ? 'Edit a refund' : 'Edit a logged payment'
}
