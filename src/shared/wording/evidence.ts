import type { CourseProofs } from '../evidence/course-proofs.ts'
import { bytesOfFiles, freeBytes } from '../evidence/files-of-plan.ts'
import type { Proofs } from '../evidence/proofs.ts'
import { type EvidenceSubject, MAXIMUM_EVIDENCE_BYTES, MAXIMUM_PLAN_EVIDENCE_BYTES } from '../plan/evidence.ts'
import type { Plan } from '../plan/plan.ts'
import type { Formatter } from './formatter.ts'
import { subjectName } from './names.ts'
import { count, joinWords } from './phrases.ts'

/** What kinds of things a file can be evidence of, in the order in which an application shows them. */
const SUBJECT_KIND_NAMES: Readonly<Record<EvidenceSubject['kind'], string>> = {
  document: 'Document',
  coverage: 'Document in force',
  arrangement: 'Supervision',
  requirement: 'Requirement',
  course: 'Course',
  practice: 'Practice',
  'log-entry': 'Log entry',
  fee: 'Fee',
  step: 'Step',
  plan: 'Whole plan',
}

type Subjects = readonly { readonly id: string }[]

/** Where the things stand that a file can be evidence of. */
const LISTS: Readonly<Record<Exclude<EvidenceSubject['kind'], 'plan'>, (plan: Plan) => Subjects>> = {
  document: ({ program }) => program.documents,
  coverage: ({ coverages }) => coverages,
  arrangement: ({ arrangements }) => arrangements,
  requirement: ({ program }) => program.requirements,
  course: ({ courses }) => courses,
  practice: ({ practices }) => practices,
  'log-entry': ({ logEntries }) => logEntries,
  fee: ({ fees }) => fees,
  step: ({ program }) => program.steps,
}

/** `Course: Sexual Health Basics`, and `Course: removed since` once the plan no longer holds it. */
export function evidenceSubjectText(subject: EvidenceSubject, plan: Plan, formatter: Formatter): string {
  const kind = SUBJECT_KIND_NAMES[subject.kind]
  if (subject.kind === 'plan') return kind
  if (!isThere(subject, plan)) return `${kind}: removed since`
  const entry = subject.kind === 'log-entry' ? plan.logEntries.find(({ id }) => id === subject.id) : undefined
  return `${kind}: ${entry ? formatter.date(entry.on) : subjectName(subject, plan, formatter)}`
}

function isThere(subject: Exclude<EvidenceSubject, { kind: 'plan' }>, plan: Plan): boolean {
  return LISTS[subject.kind](plan).some(({ id }) => id === subject.id)
}

const BYTES_PER_KILOBYTE = 1000
const BYTES_PER_MEGABYTE = 1_000_000

/** `812 bytes`, `340 kB`, `2.4 MB`: in thousands, as file managers count. */
export function sizeText(bytes: number, formatter: Formatter): string {
  if (bytes < BYTES_PER_KILOBYTE) return count(bytes, 'byte', 'bytes')
  if (bytes < BYTES_PER_MEGABYTE) return `${formatter.number(Math.round(bytes / BYTES_PER_KILOBYTE))} kB`
  return `${formatter.number(Math.round(bytes / (BYTES_PER_MEGABYTE / 10)) / 10)} MB`
}

/** `3 of 5 requirements have evidence, and 1 of 4 documents.` */
export function completenessText({ byRequirement, byDocument }: Proofs): string {
  const proven = (proofs: Proofs['byDocument']) => [...proofs.values()].filter(({ length }) => length > 0).length
  const requirements = `${proven(byRequirement)} of ${count(byRequirement.size, 'requirement has', 'requirements have')} evidence`
  if (byDocument.size === 0) return `${requirements}.`
  return `${requirements}, and ${proven(byDocument)} of ${count(byDocument.size, 'document', 'documents')}.`
}

/** `3 of 8 completed courses have a file kept, such as a certificate.` Empty while no course is done. */
export function courseProofsText({ done, proven }: CourseProofs): string {
  if (done === 0) return ''
  return `${proven} of ${count(done, 'completed course has', 'completed courses have')} a file kept, such as a certificate.`
}

/** `1 file kept`, `2 files kept` */
export function filesKeptText(files: number): string {
  return `${count(files, 'file', 'files')} kept`
}

/** `30 files, 48 MB of the 200 MB that a plan can hold.` */
export function roomText(plan: Pick<Plan, 'evidence'>, formatter: Formatter): string {
  const used = sizeText(bytesOfFiles(plan), formatter)
  const most = sizeText(MAXIMUM_PLAN_EVIDENCE_BYTES, formatter)
  return `${count(plan.evidence.length, 'file', 'files')}, ${used} of the ${most} that a plan can hold.`
}

/** What is said before files are chosen: empty while any single file has room. */
export function littleRoomText(plan: Pick<Plan, 'evidence'>, formatter: Formatter): string {
  const left = freeBytes(plan)
  if (left >= MAXIMUM_EVIDENCE_BYTES) return ''
  const most = `Its files can be ${sizeText(MAXIMUM_PLAN_EVIDENCE_BYTES, formatter)} in all.`
  if (left === 0) return `This plan is full. ${most} Remove one that you no longer need before you add another.`
  return `This plan has room for ${sizeText(left, formatter)} more. ${most}`
}

/** Why a file of this many bytes is not sent to a plan that has room for fewer. */
export function noRoomSentence(name: string, bytes: number, left: number, formatter: Formatter): string {
  const room = left === 0 ? 'is full' : `has room for ${sizeText(left, formatter)} more`
  return `${name} has ${sizeText(bytes, formatter)}, and this plan ${room}. Remove a file that you no longer need, or save a smaller version of this one, then add it.`
}

/** What is said once files are kept, by their titles: `Kept in the plan: My certificate`. */
export function keptText(titles: readonly string[]): string {
  return titles.length === 1 ? `Kept in the plan: ${titles[0]}` : `${titles.length} files are kept in the plan`
}

/** How far an attempt to add files came that did not keep all of them; what is wrong with a file stands beside it. */
export function partlyKeptSentence(kept: number, refused: number, left: number): string {
  return [
    kept === 0 ? '' : `${count(kept, 'file is', 'files are')} kept in the plan.`,
    refused === 0 ? '' : `${count(refused, 'file was', 'files were')} not taken: see below.`,
    left === 0 ? '' : `${count(left, 'file is', 'files are')} still to be added.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** What is said of a plan file that lacks files which its plan names as evidence. */
export function missingFilesSentence(missing: number): string {
  return missing === 1
    ? '1 file of evidence is not in this export. Add it again if you have it.'
    : `${missing} files of evidence are not in this export. Add them again if you have them.`
}

/** What is said of a binder that lacks files which are damaged in the plan. */
export function leftOutSentence(files: number): string {
  return files === 1
    ? '1 file is damaged or missing in the plan and not in the binder; its index names it.'
    : `${files} files are damaged or missing in the plan and not in the binder; its index names them.`
}

/** What a check of all files found: how many came back from backups, and the titles of those that are nowhere whole. */
export function checkedSentence(mended: number, lost: readonly string[]): string {
  const back = mended === 0 ? '' : `${count(mended, 'file', 'files')} came back whole from a backup. `
  if (lost.length === 0) return `${back}All files are whole.`
  return `${back}Damaged or missing, and in no backup: ${joinWords(lost)}. If you still have the original, add it again.`
}
