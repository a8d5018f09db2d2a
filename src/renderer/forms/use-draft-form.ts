import { type UseFormReturnType, useForm } from '@mantine/form'
import type { SyntheticEvent } from 'react'
import { type DraftResult, errorsOf, WHOLE_FORM } from './draft-reader.ts'
import { useOneAtATime } from './use-one-at-a-time.ts'

export interface DraftForm<D extends object> {
  readonly form: UseFormReturnType<D>
  readonly onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void
  /** A fault that belongs to no single field. */
  readonly wholeError: React.ReactNode
  /** While what was sent is being kept; sending again does nothing meanwhile. */
  readonly isSaving: boolean
}

/**
 * A form over a draft of texts. Its fields say what is wrong once it has been sent in vain, and go on saying it until
 * it is right; `onRead` gets the item that a readable draft describes.
 */
export function useDraftForm<D extends object, T>(
  initial: D,
  read: (draft: D) => DraftResult<T>,
  onRead: (value: T, draft: D) => Promise<void>,
  /** Hears of every change of the texts. */
  onChange?: (draft: D) => void,
): DraftForm<D> {
  const form = useForm<D>({
    initialValues: initial,
    validate: (draft) => errorsOf(read(draft)),
    validateInputOnBlur: false,
    clearInputErrorOnChange: true,
    onValuesChange: (draft) => onChange?.(draft),
  })
  const { isBusy, run } = useOneAtATime()
  return {
    form,
    onSubmit: form.onSubmit(
      (draft) => {
        const result = read(draft)
        if (result.ok) void run(() => onRead(result.value, draft))
      },
      (errors) => {
        const first = Object.keys(errors)[0]
        if (first) form.getInputNode(first)?.focus()
      },
    ),
    wholeError: form.errors[WHOLE_FORM],
    isSaving: isBusy,
  }
}
