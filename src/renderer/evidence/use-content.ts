import { useEffect, useState } from 'react'
import type { Evidence } from '#shared/plan/evidence.ts'
import { useActions, usePlanName } from '../state/hooks.ts'
import { readAsBase64 } from '../transfers/base64.ts'
import { fetchFile } from '../transfers/fetch-file.ts'

/** What can be shown of a file. */
export type Content =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly sentence: string }
  /** Its kind is not shown here at all. */
  | { readonly kind: 'not-shown' }
  /** As a `data:` address, the only one besides its own that the policy of the page lets pictures have. */
  | { readonly kind: 'picture'; readonly address: string }
  | { readonly kind: 'text'; readonly text: string; readonly isCut: boolean }

/** More than this is slow to lay out, and nobody reads it here. */
const MOST_CHARACTERS_SHOWN = 100_000

const UNREADABLE: Content = { kind: 'failed', sentence: 'This file cannot be shown here. Save a copy to open it.' }

/** Fetches a picture or a text to show it; nothing of it is ever run, and a PDF is not opened here. */
export function useContent({ id, mediaType }: Pick<Evidence, 'id' | 'mediaType'>): Content {
  const { id: planId } = usePlanName()
  const { call } = useActions()
  const isShown = mediaType !== 'application/pdf'
  const [content, setContent] = useState<Content>({ kind: isShown ? 'loading' : 'not-shown' })
  useEffect(() => {
    if (!isShown) return
    let isWanted = true
    async function load(): Promise<Content> {
      const begun = await call('evidence:read', { planId, evidenceId: id })
      const file = begun.ok ? await fetchFile(call, begun.value.downloadId, mediaType) : begun
      if (!file.ok) return { kind: 'failed', sentence: file.failure.message }
      return mediaType === 'text/plain' ? await textContent(file.value) : await pictureContent(file.value, mediaType)
    }
    void load().then((loaded) => {
      if (isWanted) setContent(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [call, planId, id, mediaType, isShown])
  return content
}

async function pictureContent(file: Blob, mediaType: string): Promise<Content> {
  const base64 = await readAsBase64(file)
  return base64 === null ? UNREADABLE : { kind: 'picture', address: `data:${mediaType};base64,${base64}` }
}

async function textContent(file: Blob): Promise<Content> {
  const text = decode(await file.arrayBuffer())
  return { kind: 'text', text: text.slice(0, MOST_CHARACTERS_SHOWN), isCut: text.length > MOST_CHARACTERS_SHOWN }
}

/** Texts of older programs are in the encoding of Western Windows, which takes any bytes. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
