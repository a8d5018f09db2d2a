import { Button } from '@mantine/core'
import { useRef } from 'react'
import { usePlanActions } from './use-plan-actions.ts'

/** Opens a plan file that Certpace exported. */
export function PlanFileButton() {
  const { importFile } = usePlanActions()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <PlanFileInput inputRef={input} onFile={(file) => void importFile(file)} />
      <Button variant="default" onClick={() => input.current?.click()}>
        Open a plan file
      </Button>
    </>
  )
}

interface PlanFileInputProps {
  readonly inputRef: React.RefObject<HTMLInputElement | null>
  readonly onFile: (file: File) => void
}

/** The hidden input behind a button or menu item that opens a plan file. */
export function PlanFileInput({ inputRef, onFile }: PlanFileInputProps) {
  return (
    <input
      ref={inputRef}
      type="file"
      accept=".json,application/json"
      hidden
      aria-label="Plan file"
      onChange={({ currentTarget }) => {
        const file = currentTarget.files?.[0]
        if (file) onFile(file)
        currentTarget.value = '' // so that choosing the same file again is a change again
      }}
    />
  )
}
