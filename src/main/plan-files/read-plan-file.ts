import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { detectType, isPlainText, SIGNATURE_BYTES } from '#shared/evidence/detect-type.ts'
import { filesOf, pathInPlanFile } from '#shared/evidence/files-of-plan.ts'
import { type Outcome, succeed } from '#shared/fault.ts'
import { isOfOlderMeaning, parsePlanText, readPlan } from '#shared/plan/document.ts'
import { type Evidence, PART_BYTES } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { ARCHIVE_MARK_BYTES, EVIDENCE_FILES_KEY, evidenceFilesSchema, isArchive } from '#shared/plan/plan-file.ts'
import { findLengthFault } from '#shared/plan/size.ts'
import { regroup } from '../files/regroup.ts'
import { readBeginning, readWholeFile } from '../files/regular-file.ts'
import { readPart, type ZipArchive } from '../files/zip-archive.ts'
import type { FileBytes } from '../store/evidence-files.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { ArchiveError, withPlanArchive } from './plan-archive.ts'

/** What an exported plan holds. */
export interface PlanFile {
  readonly plan: Plan
  /** The files of evidence that it holds whole. */
  readonly files: readonly FileBytes[]
  /** How many files of evidence the plan names that are missing or damaged here. */
  readonly missingFiles: number
  /** Whether it was written before meanings changed that may move its dates. */
  readonly hasNewMeaning: boolean
}

/**
 * Reads an exported plan, given as bytes or by the name of a file: JSON, or a ZIP archive of it and its files. Faults:
 * those of `withPlanArchive` and of `readPlanText`. Throws errors of disk and system.
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
    // Archives came after the meanings had changed.
    return succeed({ plan, ...matchFiles(files, plan), hasNewMeaning: false })
  })
}

/** Null where the archive does not hold the file, or holds it damaged. */
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

/** Reads a plan in JSON. In the older form, its files are inside the JSON. */
function readWholePlanFile(source: string | Uint8Array): Outcome<PlanFile> {
  const fault = findLengthFault(typeof source === 'string' ? statSync(source).size : source.length)
  if (fault) return { ok: false, fault }
  const text = decodeUtf8(typeof source === 'string' ? readWholeFile(source) : source)
  if (!text.ok) return text
  const value = parsePlanText(text.value)
  if (!value.ok) return value
  const plan = readPlan(value.value)
  if (!plan.ok) return plan
  const hasNewMeaning = isOfOlderMeaning(value.value)
  return succeed({ plan: plan.value, ...matchFiles(filesInside(value.value), plan.value), hasNewMeaning })
}

function filesInside(value: unknown): ReadonlyMap<string, FileBytes> {
  const inside = typeof value === 'object' && value !== null && EVIDENCE_FILES_KEY in value && value[EVIDENCE_FILES_KEY]
  const texts = Object.entries(evidenceFilesSchema.safeParse(inside).data ?? {})
  const files = texts.map(([sha256, base64]) => [sha256, fileOf(sha256, [Buffer.from(base64, 'base64')])] as const)
  return new Map(files.flatMap(([sha256, file]) => (file ? [[sha256, file]] : [])))
}

/** Null where the bytes do not have this SHA-256. */
function fileOf(sha256: string, pieces: readonly Uint8Array[]): FileBytes | null {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex') === sha256 ? { sha256, parts: [...regroup(pieces, PART_BYTES)] } : null
}

/** Keeps those files that the plan names and describes, and counts those that it names in vain. */
function matchFiles(brought: ReadonlyMap<string, FileBytes>, plan: Plan): Pick<PlanFile, 'files' | 'missingFiles'> {
  const named = filesOf(plan)
  const files = named.flatMap((evidence) => {
    const file = brought.get(evidence.sha256)
    return file && isAsDescribed(file, evidence) ? [file] : []
  })
  return { files, missingFiles: named.length - files.length }
}

function isAsDescribed({ parts }: FileBytes, { bytes, mediaType }: Evidence): boolean {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const beginning = parts[0]?.subarray(0, SIGNATURE_BYTES) ?? new Uint8Array()
  if (length !== bytes || detectType(beginning) !== mediaType) return false
  return mediaType !== 'text/plain' || parts.every(isPlainText)
}
