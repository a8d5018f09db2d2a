import { useEffect, useRef, useState } from 'react'
import type { NewEvidence } from '#shared/contract/evidence.ts'
import { useActions, useFormatter } from '../state/hooks.ts'
import { sendFile } from '../transfers/send-file.ts'
import { checkChosen } from './chosen-files.ts'

/** A file, and what is said of it. */
export interface FileToAdd {
  readonly file: File
  readonly evidence: NewEvidence
}

/** How far the upload has come. */
export interface Progress {
  /** Of the file that is on its way, from 0. */
  readonly position: number
  readonly files: number
  /** Which share of that file has arrived, from 0 to 1. */
  readonly share: number
}

interface AddFiles {
  /** `onAdded` is called with the id of each file as soon as the file is stored. */
  readonly addAll: (files: readonly FileToAdd[], onAdded: (id: string) => void) => Promise<AddedFiles>
  /** Null while nothing is on its way. */
  readonly progress: Progress | null
  readonly stop: () => void
}

/** Hands files over and keeps them, one after the other; leaving the page part that does so ends it. */
export function useAddFiles(): AddFiles {
  const { call, addEvidence, store } = useActions()
  const formatter = useFormatter()
  const [progress, setProgress] = useState<Progress | null>(null)
  const adding = useRef<AbortController | null>(null)
  const stop = () => adding.current?.abort()
  useEffect(() => () => adding.current?.abort(), [])

  /** By the plan as it is at this moment, which the files before have filled. */
  async function faultNow({ file, evidence: { id } }: FileToAdd): Promise<string | null> {
    const { app } = store.getState()
    if (app.kind !== 'ready' || !app.snapshot.open) return null
    return (await checkChosen([{ id, file }], app.snapshot.open.plan, formatter)).get(id)?.fault ?? null
  }

  async function add(toAdd: FileToAdd, onShare: (share: number) => void, signal: AbortSignal): Promise<Added> {
    if (signal.aborted) return { kind: 'stopped' }
    onShare(0)
    const fault = await faultNow(toAdd)
    if (fault !== null) return { kind: 'refused', sentence: fault }
    const sent = await sendFile(call, 'evidence', toAdd.file, { onShare, signal })
    if (signal.aborted) return { kind: 'stopped' }
    if (!sent.ok) return { kind: 'refused', sentence: sent.failure.message }
    // What goes wrong now is wrong with the plan or its place, so the next file would fare no better.
    return (await addEvidence(sent.value, toAdd.evidence)).ok ? { kind: 'added' } : { kind: 'stopped' }
  }

  async function addAll(files: readonly FileToAdd[], onAdded: (id: string) => void): Promise<AddedFiles> {
    const controller = new AbortController()
    adding.current = controller
    const items = files.map((toAdd) => ({ id: toAdd.evidence.id, toAdd }))
    const fared = await addInOrder(items, async ({ id, toAdd }, position) => {
      const onShare = (share: number) => setProgress({ position, files: files.length, share })
      const added = await add(toAdd, onShare, controller.signal)
      if (added.kind === 'added') onAdded(id)
      return added
    })
    setProgress(null)
    return fared
  }

  return { addAll, progress, stop }
}

/** How an attempt to add a file ended; `refused` with a sentence about the file, other failures have been told. */
export type Added =
  | { readonly kind: 'added' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly sentence: string }

/** How the files of a form fared. What is neither kept nor refused was not come to. */
export interface AddedFiles {
  /** Ids, in order. */
  readonly added: readonly string[]
  /** Sentences by the ids of the files they are about. */
  readonly refused: ReadonlyMap<string, string>
}

/** Adds files one after the other. One that is refused keeps none of the others out; once stopped, no more are begun. */
export async function addInOrder<T extends { readonly id: string }>(
  files: readonly T[],
  add: (file: T, position: number) => Promise<Added>,
): Promise<AddedFiles> {
  const taken: string[] = []
  const refused = new Map<string, string>()
  for (const [position, file] of files.entries()) {
    const added = await add(file, position)
    if (added.kind === 'stopped') break
    if (added.kind === 'added') taken.push(file.id)
    else refused.set(file.id, added.sentence)
  }
  return { added: taken, refused }
}
