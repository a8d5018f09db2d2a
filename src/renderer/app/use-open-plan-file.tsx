import { type ReactNode, useRef } from 'react'
import { useSession } from '../state/hooks.ts'
import { usePlanActions } from './use-plan-actions.ts'

/**
 * Lets the person choose a plan file and opens it: by the system's dialog, which main shows, so that no page names a
 * path, or in a browser by its own, from which the page hands the file over. `input` has to be somewhere on the page.
 */
export function useOpenPlanFile(): { readonly choose: () => void; readonly input: ReactNode } {
  const { host } = useSession()
  const { askForFile, openFile } = usePlanActions()
  const field = useRef<HTMLInputElement>(null)
  if (host === 'electron') return { choose: () => void askForFile(), input: null }
  return {
    choose: () => field.current?.click(),
    input: (
      <input
        ref={field}
        type="file"
        accept=".certpace,.json,application/json"
        hidden
        aria-label="Plan file"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) void openFile(file)
          currentTarget.value = '' // so that choosing the same file again is a change again
        }}
      />
    ),
  }
}
