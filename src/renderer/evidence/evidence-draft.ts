import { type NewEvidence, newEvidenceSchema } from '#shared/contract/evidence.ts'
import { checkFile } from '#shared/evidence/check-file.ts'
import { cleanFileName, stemOf } from '#shared/evidence/file-name.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import type { Evidence, EvidenceSubject } from '#shared/plan/evidence.ts'
import { createDraftReader, type DraftReader, type DraftResult } from '../forms/draft-reader.ts'
import { choiceOfSubject, type SubjectChoice, subjectOfChoice } from './subject-choices.ts'

const LONGEST_TITLE = 200

/** The form of a file kept as evidence, while it is filled in. */
export interface EvidenceDraft {
  /** The file to be added; null for none, and where only what is said of it changes. */
  readonly file: File | null
  readonly title: string
  readonly subject: SubjectChoice
  readonly notes: string
}

/** Null: what the file proves is still to be chosen. */
export function emptyEvidenceDraft(subject: EvidenceSubject | null): EvidenceDraft {
  return { file: null, title: '', subject: subject ? choiceOfSubject(subject) : '', notes: '' }
}

export function evidenceToDraft({ title, subject, notes }: Evidence): EvidenceDraft {
  return { file: null, title, subject: choiceOfSubject(subject), notes }
}

/** The title that a file suggests: its name without the ending. */
export function titleOfFile(name: string): string {
  return stemOf(cleanFileName(name))
    .slice(0, LONGEST_TITLE)
    .replace(/\p{Surrogate}$/u, '')
}

/** Why a file cannot be kept, by its name and size; null when nothing is against it. */
export function fileFault({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  const checked = checkFile(cleanFileName(name), size)
  return checked.ok ? null : checked.fault.message
}

export function readNewEvidence(
  draft: EvidenceDraft,
  id: string,
  currency: CurrencyCode,
): DraftResult<{ readonly file: File; readonly evidence: NewEvidence }> {
  const reader = createDraftReader(currency)
  const { file } = draft
  const fault = file ? fileFault(file) : 'Choose a file.'
  if (fault !== null) reader.refuse('file', fault)
  const read = readWords(reader, draft, id)
  if (!read.ok) return read
  if (!file) throw new Error('a draft without a file cannot be read') // refused above
  return { ok: true, value: { file, evidence: read.value } }
}

export function readEvidence(draft: EvidenceDraft, evidence: Evidence, currency: CurrencyCode): DraftResult<Evidence> {
  const read = readWords(createDraftReader(currency), draft, evidence.id)
  return read.ok ? { ok: true, value: { ...evidence, ...read.value } } : read
}

function readWords(
  reader: DraftReader,
  { title, subject: choice, notes }: EvidenceDraft,
  id: string,
): DraftResult<NewEvidence> {
  const subject = subjectOfChoice(choice)
  if (!subject) reader.refuse('subject', 'Choose what this file proves. The whole plan is a choice, too.')
  return reader.finish(newEvidenceSchema, { id, title, subject: subject ?? { kind: 'plan' }, notes })
}
