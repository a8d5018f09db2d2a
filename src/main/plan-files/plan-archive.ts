import { type Outcome, refuse } from '#shared/fault.ts'
import { LIST_LIMITS } from '#shared/plan/collections.ts'
import { readPlanText } from '#shared/plan/document.ts'
import { MAXIMUM_PLAN_EVIDENCE_BYTES } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { PLAN_IN_ARCHIVE } from '#shared/plan/plan-file.ts'
import { findLengthFault, LARGEST_PLAN_TEXT } from '#shared/plan/size.ts'
import { openZip, readPart, type ZipArchive, type ZipTrouble } from '../files/zip-archive.ts'
import { decodeUtf8 } from './decode-utf8.ts'

/** The plan, its files, and entries for folders, which other programs may have added. */
const LIMITS = {
  mostParts: LIST_LIMITS.evidence + 100,
  mostUnpacked: LARGEST_PLAN_TEXT + MAXIMUM_PLAN_EVIDENCE_BYTES,
}

const SENTENCES: Readonly<Record<ZipTrouble, string>> = {
  damaged: 'this ZIP file is damaged, or holds parts that no plan has; export the plan again',
  encrypted: 'this ZIP file has a password of its own; unpack it, and open the plan.json in it',
  'too-large': 'this ZIP file unpacks to more than any plan that Certpace exports',
}

export class ArchiveError extends Error {
  readonly trouble: ZipTrouble

  constructor(trouble: ZipTrouble) {
    super(SENTENCES[trouble])
    this.trouble = trouble
  }
}

/**
 * Opens the ZIP archive of a plan with its files, given as bytes or by the name of a file, and hands the plan and the
 * open archive to `use`. Faults: `too-large`, `not-a-plan`, those of `readPlanText`, and those of `use`. Throws errors
 * of disk and system.
 */
export async function withPlanArchive<T>(
  source: string | Uint8Array,
  use: (plan: Plan, archive: ZipArchive) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let archive: ZipArchive | null = null
  try {
    archive = await openZip(source, { ...LIMITS, refuse: (trouble) => new ArchiveError(trouble) })
    if (!archive.has(PLAN_IN_ARCHIVE)) {
      return refuse('not-a-plan', '', `this ZIP file holds no ${PLAN_IN_ARCHIVE}; choose a plan that Certpace exported`)
    }
    const fault = findLengthFault(archive.sizeOf(PLAN_IN_ARCHIVE))
    if (fault) return { ok: false, fault }
    const text = decodeUtf8(Buffer.concat(await readPart(archive, PLAN_IN_ARCHIVE)))
    const plan = text.ok ? readPlanText(text.value) : text
    return plan.ok ? await use(plan.value, archive) : plan
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return refuse(error.trouble === 'too-large' ? 'too-large' : 'not-a-plan', '', error.message)
  } finally {
    archive?.close()
  }
}
