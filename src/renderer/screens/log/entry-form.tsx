import type { LogEntry } from '#shared/plan/log-entry.ts'
import { changeLogEntry } from '../../commands/log-commands.ts'
import { titleFinder } from '../../derived/log-items.ts'
import { useDraftForm } from '../../forms/use-draft-form.ts'
import { useActions, usePlan, useToday } from '../../state/hooks.ts'
import { FormDrawer } from '../../ui/form-drawer.tsx'
import { entryToDraft, readEntryDraft } from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'

interface EntryFormProps {
  readonly entry: LogEntry
  readonly onClose: () => void
}

/** Changes an entry of the log. */
export function EntryForm({ entry, onClose }: EntryFormProps) {
  const plan = usePlan()
  const today = useToday()
  const { dispatch } = useActions()
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    entryToDraft(entry, plan),
    (draft) => readEntryDraft(draft, { plan, today, changed: entry, id: entry.id }),
    async (read) => {
      const change = changeLogEntry(entry, read, titleFinder(plan)(read))
      if (change === null || (await dispatch(change)).ok) onClose()
    },
  )
  return (
    <FormDrawer
      title={entry.kind === 'hours' ? 'Edit logged hours' : 'Edit a logged payment'}
      submit="Save changes"
      isDirty={form.isDirty()}
      isSaving={isSaving}
      error={wholeError}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <EntryFields form={form} />
    </FormDrawer>
  )
}
