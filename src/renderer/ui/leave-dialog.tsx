import { ConfirmDialog } from './confirm-dialog.tsx'

interface LeaveDialogProps {
  readonly onLeave: () => void
  readonly onStay: () => void
}

/** Asks before what was typed is lost. */
export function LeaveDialog({ onLeave, onStay }: LeaveDialogProps) {
  return (
    <ConfirmDialog
      title="Close without saving?"
      confirm="Close without saving"
      cancel="Go on writing"
      onConfirm={onLeave}
      onClose={onStay}
    >
      What you typed here would be lost.
    </ConfirmDialog>
  )
}
