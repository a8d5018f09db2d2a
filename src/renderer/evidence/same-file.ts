import type { Evidence } from '#shared/plan/evidence.ts'

/** What is kept already with the very contents of a file; null where nothing is, or the file cannot be read. */
export async function sameFile(file: File, kept: readonly Evidence[]): Promise<Evidence | null> {
  const candidates = kept.filter(({ bytes }) => bytes === file.size)
  if (candidates.length === 0) return null
  const sha256 = await sha256Of(file)
  return candidates.find((evidence) => evidence.sha256 === sha256) ?? null
}

/** A file that was chosen is asked about again and again while its form is filled in. */
const known = new WeakMap<File, Promise<string | null>>()

/** Null for a file that cannot be read, which is told when it is added. */
function sha256Of(file: File): Promise<string | null> {
  const asked = known.get(file) ?? digestOf(file).catch(() => null)
  known.set(file, asked)
  return asked
}

async function digestOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
