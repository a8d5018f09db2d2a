import { NameDialog } from '../ui/name-dialog.tsx'
import { usePlanMoves } from './use-plan-moves.ts'

interface RenamePlanDialogProps {
  readonly plan: { readonly id: string; readonly name: string }
  readonly onClose: () => void
}

/** Asks for the new name of a plan, which need not be open. */
export function RenamePlanDialog({ plan, onClose }: RenamePlanDialogProps) {
  const { rename } = usePlanMoves()
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
