import type { Evidence } from '#shared/plan/evidence.ts'

/** What is kept already with the very contents of a file; null where nothing is, or the file cannot be read. */
export async function sameFile(file: File, kept: readonly Evidence[]): Promise<Evidence | null> {
  const candidates = kept.filter(({ bytes }) => bytes === file.size)
  if (candidates.length === 0) return null
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
    return candidates.find((evidence) => evidence.sha256 === sha256) ?? null
  } catch {
    return null // what cannot be read is told when it is added
  }
}
