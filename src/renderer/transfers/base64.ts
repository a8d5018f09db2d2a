import type { Reply } from '#shared/contract/contract.ts'

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

/** By the browser's own way, which is faster than any loop over the bytes. Null where they cannot be read. */
export function readAsBase64(part: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => resolve(null)
    reader.readAsDataURL(part)
  })
}

/** What is said of a file that cannot be read: it may have been moved since it was chosen. */
export function unreadableFile({ name }: File): Reply<never> {
  const message = `${name} cannot be read. Check that it is still where it was, then choose it again.`
  return { ok: false, failure: { code: 'refused', message, path: null } }
}
