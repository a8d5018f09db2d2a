import { z } from 'zod'
import { newEvidenceSchema } from '#shared/contract/evidence.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import type { Evidence, EvidenceSubject } from '#shared/plan/evidence.ts'
import { createDraftReader, type DraftReader, type DraftResult } from '../forms/draft-reader.ts'
import type { ChosenFile } from './chosen-files.ts'
import { choiceOfSubject, type SubjectChoice, subjectOfChoice } from './subject-choices.ts'
import type { FileToAdd } from './use-add-files.ts'

/** What is said of files in a form, whether they are new or kept already. */
export interface SubjectDraft {
  readonly subject: SubjectChoice
  readonly notes: string
}

/** The form of files that are to be kept, while it is filled in. */
export interface NewFilesDraft extends SubjectDraft {
  readonly files: readonly ChosenFile[]
}

/** The form of what is said of a file that is kept. */
export interface EvidenceDraft extends SubjectDraft {
  readonly title: string
}

/** Null: what the files prove is still to be chosen. */
export function emptyFilesDraft(subject: EvidenceSubject | null): NewFilesDraft {
  return { files: [], subject: subject ? choiceOfSubject(subject) : '', notes: '' }
}

export function evidenceToDraft({ title, subject, notes }: Evidence): EvidenceDraft {
  return { title, subject: choiceOfSubject(subject), notes }
}

const newFilesSchema = z.array(newEvidenceSchema).min(1, 'Choose a file.')

/** Each file with its title and notes. Whether a file can be stored shows only when it is uploaded. */
export function readNewFiles(
  { files, subject: choice, notes }: NewFilesDraft,
  currency: CurrencyCode,
): DraftResult<readonly FileToAdd[]> {
  const reader = createDraftReader(currency)
  const subject = readSubject(reader, choice)
  const words = files.map(({ id, title }) => ({ id, title, subject, notes }))
  const read = reader.finish(newFilesSchema, words, fieldOfFiles)
  if (!read.ok) return read
  const fileOf = new Map(files.map(({ id, file }) => [id, file]))
  const added = read.value.flatMap((evidence) => {
    const file = fileOf.get(evidence.id)
    return file ? [{ file, evidence }] : []
  })
  return { ok: true, value: added }
}

/** Notes are those of all files. */
function fieldOfFiles(path: string): string {
  if (path === '') return 'files'
  return path.endsWith('.notes') ? 'notes' : `files.${path}`
}

export function readEvidence(
  { title, subject: choice, notes }: EvidenceDraft,
  evidence: Evidence,
  currency: CurrencyCode,
): DraftResult<Evidence> {
  const reader = createDraftReader(currency)
  const subject = readSubject(reader, choice)
  const read = reader.finish(newEvidenceSchema, { id: evidence.id, title, subject, notes })
  return read.ok ? { ok: true, value: { ...evidence, ...read.value } } : read
}

function readSubject(reader: DraftReader, choice: SubjectChoice): EvidenceSubject {
  const subject = subjectOfChoice(choice)
  if (!subject) reader.refuse('subject', 'Choose what this proves. The whole plan is a choice, too.')
  return subject ?? { kind: 'plan' }
}
