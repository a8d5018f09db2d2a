import { statSync } from 'node:fs'
import { NotAFileError, readBeginning, readTextFile } from '#main/files/regular-file.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { isOfOlderMeaning, parsePlanText, readPlan } from '#shared/plan/document.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { ARCHIVE_MARK_BYTES, isArchive } from '#shared/plan/plan-file.ts'
import { PROTECTED_FILE_MARK } from '#shared/plan/protected-document.ts'
import { findFileSizeFault } from '#shared/plan/size.ts'

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this file may not be read; check its permissions',
  ENOTDIR: 'there is no such file',
}

const PROTECTED =
  'this plan file is protected by a passphrase; open it in Certpace, export the plan as JSON without protection, and name that file here'

/** A plan, and whether its file was written before meanings changed that may move its dates. */
export interface PlanInFile {
  readonly plan: Plan
  readonly hasNewMeaning: boolean
}

/**
 * Reads the plan of a plan file: JSON, or a ZIP archive, whose evidence files are not read. Faults: `unreadable`,
 * `passphrase-needed`, and those of the plan's JSON form. A file that is too large is refused before it is read.
 */
export async function readPlanFile(file: string): Promise<Outcome<PlanInFile>> {
  try {
    const fault = findFileSizeFault(statSync(file).size)
    if (fault) return { ok: false, fault }
    const beginning = readBeginning(file, ARCHIVE_MARK_BYTES)
    if (beginning.toString('latin1') === PROTECTED_FILE_MARK) return refuse('passphrase-needed', '', PROTECTED)
    if (!isArchive(beginning)) return readPlanJson(readTextFile(file))
    // Loaded only here, since most plans are JSON.
    const { withPlanArchive } = await import('#main/plan-files/plan-archive.ts')
    return await withPlanArchive(file, async (plan) => succeed({ plan, hasNewMeaning: false }))
  } catch (error) {
    if (error instanceof NotAFileError) {
      return refuse('unreadable', '', `this is ${error.found}; expected a plan file`)
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return refuse('unreadable', '', UNREADABLE[code] ?? `this file cannot be read (${code})`)
  }
}

function readPlanJson(text: string): Outcome<PlanInFile> {
  const value = parsePlanText(text)
  if (!value.ok) return value
  const plan = readPlan(value.value)
  return plan.ok ? succeed({ plan: plan.value, hasNewMeaning: isOfOlderMeaning(value.value) }) : plan
}
