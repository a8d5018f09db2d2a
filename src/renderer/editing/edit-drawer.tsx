import type { UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import type { DraftResult } from '../forms/draft-reader.ts'
import { useDraftForm } from '../forms/use-draft-form.ts'
import type { Change } from '../state/app-controller.ts'
import { FormDrawer } from '../ui/form-drawer.tsx'
import { useEditing } from './use-editing.ts'

interface EditDrawerProps<D extends object, T> {
  readonly title: string
  /** The verb on the button. */
  readonly submit: string
  /** The texts of the fields as the form opens; later ones are not looked at. */
  readonly draft: D
  readonly read: (draft: D) => DraftResult<T>
  /** What the filled-in form does. */
  readonly change: (value: T, draft: D) => Change
  /** Hears of every change of the fields. */
  readonly onFill?: (draft: D) => void
  readonly onClose: () => void
  readonly children: (form: UseFormReturnType<D>) => ReactNode
}

/** A form at the side whose one command goes to the target. The form closes once the command has been stored. */
export function EditDrawer<D extends object, T>({
  title,
  submit,
  draft,
  read,
  change,
  onFill,
  onClose,
  children,
}: EditDrawerProps<D, T>) {
  const { apply } = useEditing()
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    draft,
    read,
    async (value, filledIn) => {
      const { ok } = await apply(change(value, filledIn))
      if (ok) onClose()
    },
    onFill,
  )
  return (
    <FormDrawer
      title={title}
      submit={submit}
      isDirty={form.isDirty()}
      isSaving={isSaving}
      error={wholeError}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      {children(form)}
    </FormDrawer>
  )
}
