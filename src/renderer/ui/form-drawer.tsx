import { Alert, Drawer, Stack } from '@mantine/core'
import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { closeOnEscape } from './close-on-escape.ts'
import { FormButtons } from './form-buttons.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { useFocusBack } from './use-focus-back.ts'

interface FormDrawerProps {
  readonly title: string
  readonly children: ReactNode
  readonly submit: string
  /** Whether something would be lost by closing. */
  readonly isDirty: boolean
  readonly isSaving: boolean
  /** A fault that belongs to no single field. */
  readonly error?: ReactNode
  readonly onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void
  readonly onClose: () => void
}

/** A form at the side of the screen. It closes only when its change has been kept, or when the person says so. */
export function FormDrawer({ title, children, submit, isDirty, isSaving, error, onSubmit, onClose }: FormDrawerProps) {
  useFocusBack()
  const [isAsking, setAsking] = useState(false)
  const leave = () => (isDirty ? setAsking(true) : onClose())
  return (
    <Drawer
      opened
      onClose={leave}
      position="right"
      size="lg"
      title={title}
      closeOnClickOutside={false}
      {...closeOnEscape(leave)}
      closeButtonProps={{ 'aria-label': 'Close without saving' }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          {children}
          {error && (
            <Alert color="red" role="alert">
              {error}
            </Alert>
          )}
          <FormButtons submit={submit} isBusy={isSaving} onCancel={onClose} className="form-actions" />
        </Stack>
      </form>
      {isAsking && <LeaveDialog onLeave={onClose} onStay={() => setAsking(false)} />}
    </Drawer>
  )
}
