import { useEffect, useRef, useState } from 'react'
import type { NewEvidence } from '#shared/contract/evidence.ts'
import { useActions } from '../state/hooks.ts'
import { sendFile } from '../transfers/send-file.ts'
import { showNotice } from '../ui/notices.tsx'

/** How an attempt to add a file ended; `refused` with a sentence about the file, other failures have been told. */
export type Added =
  | { readonly kind: 'added' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'refused'; readonly sentence: string }

interface AddEvidence {
  readonly add: (file: File, evidence: NewEvidence) => Promise<Added>
  /** Which share of the file has been handed over; null while none is on its way. */
  readonly share: number | null
  readonly cancel: () => void
}

/** Hands a file over and keeps it; leaving the page part that does so ends it. */
export function useAddEvidence(): AddEvidence {
  const { call, addEvidence } = useActions()
  const [share, setShare] = useState<number | null>(null)
  const sending = useRef<AbortController | null>(null)
  const cancel = () => sending.current?.abort()
  useEffect(() => () => sending.current?.abort(), [])

  async function add(file: File, evidence: NewEvidence): Promise<Added> {
    const controller = new AbortController()
    sending.current = controller
    setShare(0)
    const sent = await sendFile(call, file, { onShare: setShare, signal: controller.signal })
    setShare(null)
    if (controller.signal.aborted) return { kind: 'cancelled' }
    if (!sent.ok) return { kind: 'refused', sentence: sent.failure.message }
    const kept = await addEvidence(sent.value, evidence)
    if (!kept.ok) return { kind: 'failed' }
    showNotice(`Kept in the plan: ${evidence.title}`)
    return { kind: 'added' }
  }

  return { add, share, cancel }
}
