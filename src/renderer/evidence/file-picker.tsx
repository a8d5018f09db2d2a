import { FileInput, type FileInputProps, Text } from '@mantine/core'
import { useRef } from 'react'
import { FILE_ENDINGS } from '#shared/evidence/file-name.ts'
import './evidence.css'

interface FilePickerProps {
  /** What the form says of the field: its path, and what is wrong. */
  readonly field: Pick<FileInputProps, 'error'> & { readonly 'data-path'?: string }
  readonly isOver: boolean
  readonly isBusy: boolean
  readonly onChoose: (files: readonly File[]) => void
}

/** What was chosen stands in the list below, so the field itself stays empty. */
const NOTHING_CHOSEN: File[] = []

/** The way to choose files, by the dialog of the system or by dropping them. */
export function FilePicker({ field, isOver, isBusy, onChoose }: FilePickerProps) {
  const reset = useRef<() => void>(null)
  return (
    <div className="evidence-drop" data-over={isOver || undefined}>
      <FileInput<true>
        label="Files"
        description="PDF, PNG, JPEG, WebP or plain text, up to 25 MB each. They are copied into the plan and stay on this computer."
        placeholder="Choose files"
        multiple
        accept={FILE_ENDINGS.join(',')}
        data-autofocus
        {...field}
        disabled={isBusy}
        resetRef={reset}
        value={NOTHING_CHOSEN}
        onChange={(files) => {
          onChoose(files)
          reset.current?.() // so that a file that was left out can be chosen again
        }}
      />
      <Text size="sm" mt={6} className="evidence-drop-hint" aria-hidden>
        {isOver ? 'Let go to add these files' : 'Or drop files here'}
      </Text>
    </div>
  )
}
