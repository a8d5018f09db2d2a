import type { Evidence, EvidenceSubject } from '../plan/evidence.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import type { Plan } from '../plan/plan.ts'
import { linkOf } from '../plan/references.ts'
import { CONTRACT_DOCUMENT_ID } from '../program/rule-pack.ts'

/** Which files are evidence of what a program asks for. */
export interface Proofs {
  /** The files of a requirement: its own, and those of what earns its hours. In plan order. */
  readonly byRequirement: ReadonlyMap<string, readonly Evidence[]>
  /** The files of a document: its own, and those of its coverages; for the contract, those of supervision. */
  readonly byDocument: ReadonlyMap<string, readonly Evidence[]>
}

/**
 * A file of a course is evidence of each requirement that the course earns hours of; a file of supervision, of its
 * requirements and of the contract.
 */
export function findProofs(plan: Plan): Proofs {
  const linked = linkItems(plan)
  const proven = plan.evidence.map((evidence) => ({ evidence, to: asProof(evidence.subject, plan, linked) }))
  const group = (ids: readonly string[], of: (proof: Proof) => readonly string[]) =>
    new Map(
      ids.map((id) => [id, proven.filter(({ to }) => of(to).includes(id)).map(({ evidence }) => evidence)] as const),
    )
  return {
    byRequirement: group(
      plan.program.requirements.map(({ id }) => id),
      ({ requirementIds }) => requirementIds,
    ),
    byDocument: group(
      plan.program.documents.map(({ id }) => id),
      ({ documentIds }) => documentIds,
    ),
  }
}

interface Proof {
  readonly requirementIds: readonly string[]
  readonly documentIds: readonly string[]
}

interface LinkedItems {
  readonly requirementsOfCourse: ReadonlyMap<string, readonly string[]>
  readonly requirementOfPractice: ReadonlyMap<string, string>
  readonly documentOfCoverage: ReadonlyMap<string, string>
  readonly logEntries: ReadonlyMap<string, LogEntry>
}

function linkItems(plan: Plan): LinkedItems {
  return {
    requirementsOfCourse: new Map(
      plan.courses.map(({ id, credits }) => [id, credits.map(({ requirementId }) => requirementId)]),
    ),
    requirementOfPractice: new Map(plan.practices.map(({ id, requirementId }) => [id, requirementId])),
    documentOfCoverage: new Map(plan.coverages.map(({ id, documentId }) => [id, documentId])),
    logEntries: new Map(plan.logEntries.map((entry) => [entry.id, entry])),
  }
}

const NOTHING: Proof = { requirementIds: [], documentIds: [] }

function asProof(subject: EvidenceSubject, plan: Plan, linked: LinkedItems): Proof {
  switch (subject.kind) {
    case 'requirement':
      return { ...NOTHING, requirementIds: [subject.id] }
    case 'document':
      return { ...NOTHING, documentIds: [subject.id] }
    case 'course':
      return { ...NOTHING, requirementIds: linked.requirementsOfCourse.get(subject.id) ?? [] }
    case 'arrangement':
      return supervised(plan, subject.id)
    case 'practice':
      return { ...NOTHING, requirementIds: listed(linked.requirementOfPractice.get(subject.id)) }
    case 'coverage':
      return { ...NOTHING, documentIds: listed(linked.documentOfCoverage.get(subject.id)) }
    case 'log-entry': {
      const entry = linked.logEntries.get(subject.id)
      const item = entry?.kind === 'hours' ? linkOf(entry) : null
      return item && item.kind !== 'none' && item.kind !== 'contribution' ? asProof(item, plan, linked) : NOTHING
    }
    case 'step':
    case 'fee':
    case 'plan':
      return NOTHING
  }
}

function supervised(plan: Plan, arrangementId: string): Proof {
  if (!plan.arrangements.some(({ id }) => id === arrangementId)) return NOTHING
  const requirements = plan.program.requirements.filter(({ earnedBy }) => earnedBy === 'supervision')
  return { requirementIds: requirements.map(({ id }) => id), documentIds: [CONTRACT_DOCUMENT_ID] }
}

function listed(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id]
}
