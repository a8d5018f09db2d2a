import { NameDialog } from '../ui/name-dialog.tsx'
import { useLibraryActions } from './use-library-actions.ts'

interface RenamePlanDialogProps {
  readonly plan: { readonly id: string; readonly name: string }
  readonly onClose: () => void
}

/** Asks for the new name of a plan, which need not be open. */
export function RenamePlanDialog({ plan, onClose }: RenamePlanDialogProps) {
  const { rename } = useLibraryActions()
  return (
    <NameDialog
      title={`Rename ${plan.name}`}
      name={plan.name}
      empty="A plan needs a name."
      submit="Rename"
      onSubmit={(name) => rename(plan, name)}
      onClose={onClose}
    />
  )
}
