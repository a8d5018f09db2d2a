import type { Evidence, EvidenceSubject } from '../plan/evidence.ts'
import { MAXIMUM_PLAN_EVIDENCE_BYTES } from '../plan/evidence.ts'
import type { Plan } from '../plan/plan.ts'
import { mainEndingOf } from './file-name.ts'

/** The files that a plan names as evidence. A file that several entries name comes once, where the first of them is. */
export function filesOf({ evidence }: Pick<Plan, 'evidence'>): readonly Evidence[] {
  const seen = new Set<string>()
  return evidence.filter(({ sha256 }) => {
    const isNew = !seen.has(sha256)
    seen.add(sha256)
    return isNew
  })
}

/** The path of a file in the ZIP archive of its plan. */
export function pathInPlanFile({ sha256, mediaType }: Pick<Evidence, 'sha256' | 'mediaType'>): readonly string[] {
  return ['files', `${sha256}${mainEndingOf(mediaType)}`]
}

/** The bytes of all files that a plan names. */
export function bytesOfFiles(plan: Pick<Plan, 'evidence'>): number {
  return filesOf(plan).reduce((sum, { bytes }) => sum + bytes, 0)
}

/** How many more bytes of files the plan can hold. */
export function freeBytes(plan: Pick<Plan, 'evidence'>): number {
  return Math.max(0, MAXIMUM_PLAN_EVIDENCE_BYTES - bytesOfFiles(plan))
}

function isSameSubject(left: EvidenceSubject, right: EvidenceSubject): boolean {
  return left.kind === right.kind && idOf(left) === idOf(right)
}

/** The evidence of one thing, in plan order. */
export function evidenceOf({ evidence }: Pick<Plan, 'evidence'>, subject: EvidenceSubject): readonly Evidence[] {
  return evidence.filter((item) => isSameSubject(item.subject, subject))
}

/** Null for the plan as a whole. */
function idOf(subject: EvidenceSubject): string | null {
  return subject.kind === 'plan' ? null : subject.id
}
