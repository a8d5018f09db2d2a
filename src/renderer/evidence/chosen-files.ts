import { checkFile } from '#shared/evidence/check-file.ts'
import { cleanFileName, stemOf } from '#shared/evidence/file-name.ts'
import { freeBytes } from '#shared/evidence/files-of-plan.ts'
import type { Evidence } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { noRoomSentence } from '#shared/wording/evidence.ts'
import type { Formatter } from '#shared/wording/formatter.ts'

const LONGEST_TITLE = 200

/** A file that is to be kept, and the title it gets. Its id becomes that of the evidence. */
export interface ChosenFile {
  readonly id: string
  readonly file: File
  readonly title: string
}

/** What is known of a chosen file before it is sent. */
export interface FileCheck {
  /** Why it cannot be kept, as a sentence; null when nothing is against it. */
  readonly fault: string | null
  /** What is kept already with the very same contents. */
  readonly same: Evidence | null
}

/** The files as they are added to the list; one that is in it already is not added again. */
export function chooseFiles(
  chosen: readonly ChosenFile[],
  files: readonly File[],
  makeId: () => string,
): readonly ChosenFile[] {
  const list = [...chosen]
  for (const file of files) {
    if (list.some((other) => isSameChoice(other.file, file))) continue
    list.push({ id: makeId(), file, title: titleOfFile(file.name) })
  }
  return list
}

function isSameChoice(left: File, right: File): boolean {
  return left.name === right.name && left.size === right.size && left.lastModified === right.lastModified
}

/** The title that a file suggests: its name without the ending. */
export function titleOfFile(name: string): string {
  return stemOf(cleanFileName(name))
    .slice(0, LONGEST_TITLE)
    .replace(/\p{Surrogate}$/u, '')
}

/**
 * What is known of files that are to be added one after the other, by their ids: what can be told by name and size, and
 * whether those before each leave room for it. One that is kept already takes none.
 */
export async function checkChosen(
  chosen: readonly Pick<ChosenFile, 'id' | 'file'>[],
  plan: Pick<Plan, 'evidence'>,
  formatter: Formatter,
): Promise<ReadonlyMap<string, FileCheck>> {
  const checks = new Map<string, FileCheck>()
  let left = freeBytes(plan)
  for (const { id, file } of chosen) {
    const name = cleanFileName(file.name)
    const checked = checkFile(name, file.size)
    if (!checked.ok) {
      checks.set(id, { fault: checked.fault.message, same: null })
      continue
    }
    const same = await sameFile(file, plan.evidence)
    const needed = same ? 0 : file.size
    const fits = needed <= left
    checks.set(id, { fault: fits ? null : noRoomSentence(name, file.size, left, formatter), same })
    if (fits) left -= needed
  }
  return checks
}

/** What is kept already with the very contents of a file; null where nothing is, or the file cannot be read. */
export async function sameFile(file: File, stored: readonly Evidence[]): Promise<Evidence | null> {
  const candidates = stored.filter(({ bytes }) => bytes === file.size)
  if (candidates.length === 0) return null
  const sha256 = await sha256Of(file)
  return candidates.find((evidence) => evidence.sha256 === sha256) ?? null
}

/** A file that was chosen is asked about again and again while its form is filled in. */
const known = new WeakMap<File, Promise<string | null>>()

/** Null for a file that cannot be read; the person learns of it when the file is added. */
function sha256Of(file: File): Promise<string | null> {
  const asked = known.get(file) ?? digestOf(file).catch(() => null)
  known.set(file, asked)
  return asked
}

async function digestOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
