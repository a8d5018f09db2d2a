import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { filesOf, pathInPlanFile } from '#shared/evidence/plan-files.ts'
import { type Outcome, succeed } from '#shared/fault.ts'
import { parsePlanText, readPlan } from '#shared/plan/document.ts'
import { type Evidence, PART_BYTES } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { ARCHIVE_MARK_BYTES, EVIDENCE_FILES_KEY, evidenceFilesSchema, isArchive } from '#shared/plan/plan-file.ts'
import { findLengthFault } from '#shared/plan/size.ts'
import { regroup } from '../files/regroup.ts'
import { readBeginning, readWholeFile } from '../files/regular-file.ts'
import { readPart, type ZipArchive } from '../files/zip-archive.ts'
import type { FileBytes } from '../store/evidence-files.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { filesIn } from './files-in-plan-file.ts'
import { ArchiveError, withPlanArchive } from './plan-archive.ts'

/** What an exported plan holds. */
export interface PlanFile {
  readonly plan: Plan
  /** The files it brings of those that it names as evidence. */
  readonly files: readonly FileBytes[]
  /** How many it names, and does not bring as they were. */
  readonly missingFiles: number
}

/**
 * Reads an exported plan, in memory or the file of a name: JSON, or a ZIP archive of it and its files. Faults: those of
 * `withPlanArchive` and of `readPlanText`. Throws errors of disk and system.
 */
export async function readPlanFile(source: string | Uint8Array): Promise<Outcome<PlanFile>> {
  const beginning = typeof source === 'string' ? readBeginning(source, ARCHIVE_MARK_BYTES) : source
  if (!isArchive(beginning)) return readWholePlanFile(source)
  return await withPlanArchive(source, async (plan, archive) => {
    const files = new Map<string, FileBytes>()
    for (const evidence of filesOf(plan)) {
      const file = await readFile(archive, evidence)
      if (file) files.set(file.sha256, file)
    }
    return succeed({ plan, ...filesIn(files, plan) })
  })
}

/** Null where the archive does not hold it as it was. */
async function readFile(archive: ZipArchive, evidence: Evidence): Promise<FileBytes | null> {
  const path = pathInPlanFile(evidence).join('/')
  if (archive.sizeOf(path) !== evidence.bytes) return null
  try {
    return fileOf(evidence.sha256, await readPart(archive, path))
  } catch (error) {
    if (error instanceof ArchiveError && error.trouble !== 'too-large') return null
    throw error
  }
}

/** JSON, in the older form with its files inside. */
function readWholePlanFile(source: string | Uint8Array): Outcome<PlanFile> {
  const fault = findLengthFault(typeof source === 'string' ? statSync(source).size : source.length)
  if (fault) return { ok: false, fault }
  const text = decodeUtf8(typeof source === 'string' ? readWholeFile(source) : source)
  if (!text.ok) return text
  const value = parsePlanText(text.value)
  if (!value.ok) return value
  const plan = readPlan(value.value)
  return plan.ok ? succeed({ plan: plan.value, ...filesIn(filesInside(value.value), plan.value) }) : plan
}

function filesInside(value: unknown): ReadonlyMap<string, FileBytes> {
  const inside = typeof value === 'object' && value !== null && EVIDENCE_FILES_KEY in value && value[EVIDENCE_FILES_KEY]
  const texts = Object.entries(evidenceFilesSchema.safeParse(inside).data ?? {})
  const files = texts.map(([sha256, base64]) => [sha256, fileOf(sha256, [Buffer.from(base64, 'base64')])] as const)
  return new Map(files.flatMap(([sha256, file]) => (file ? [[sha256, file]] : [])))
}

/** Null where the bytes are not those that the name stands for. */
function fileOf(sha256: string, pieces: readonly Uint8Array[]): FileBytes | null {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex') === sha256 ? { sha256, parts: [...regroup(pieces, PART_BYTES)] } : null
}
