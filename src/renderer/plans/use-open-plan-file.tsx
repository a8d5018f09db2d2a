import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { useAppSnapshot } from '../state/hooks.ts'
import { type TryPassphrase, usePlanActions } from './use-plan-actions.ts'

/** Loaded when it is needed, so that the start of the page does not wait for it. */
const LockedFileDialog = lazy(async () => ({
  default: (await import('./locked-file-dialog.tsx')).LockedFileDialog,
}))

/**
 * Lets the person choose a plan file and opens it: by the system's dialog, which main shows, so that no page names a
 * path, or in a browser by its own, from which the page hands the file over. A protected file asks for its passphrase.
 * `input` has to be somewhere on the page.
 */
export function useOpenPlanFile(): { readonly choose: () => void; readonly input: ReactNode } {
  const { host } = useAppSnapshot('host')
  const { askForFile, openFile } = usePlanActions()
  const field = useRef<HTMLInputElement>(null)
  const [locked, setLocked] = useState<{ readonly tryPassphrase: TryPassphrase } | null>(null)
  const onLocked = (tryPassphrase: TryPassphrase) => setLocked({ tryPassphrase })
  const dialog = locked && (
    <Suspense>
      <LockedFileDialog onTry={locked.tryPassphrase} onClose={() => setLocked(null)} />
    </Suspense>
  )
  if (host === 'electron') return { choose: () => void askForFile(onLocked), input: dialog }
  return {
    choose: () => field.current?.click(),
    input: (
      <>
        <input
          ref={field}
          type="file"
          accept=".certpace,.json,.zip,application/json,application/zip"
          hidden
          aria-label="Plan file"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            if (file) void openFile(file, onLocked)
            currentTarget.value = '' // so that choosing the same file again is a change again
          }}
        />
        {dialog}
      </>
    ),
  }
}
