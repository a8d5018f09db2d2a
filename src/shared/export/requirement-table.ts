import { type AuditedRequirement, audit } from '../audit/audit.ts'
import type { Requirement } from '../program/rules/requirement.ts'
import type { RequirementProgress } from '../projection/result/rows.ts'
import { reasonSentence } from '../wording/reason.ts'
import { sourceText } from '../wording/source.ts'
import type { ExportSubject } from './subject.ts'
import { type Column, dateColumn, hoursColumn, makeTable, type Table, textColumn } from './table.ts'
import { TABLE_TITLES } from './table-names.ts'

/** A requirement, what is recorded up to today, and what the plan adds. */
export interface RequirementRow {
  readonly requirement: Requirement
  readonly audited: AuditedRequirement | undefined
  readonly progress: RequirementProgress | undefined
}

export function requirementRows({ plan, projection, today }: ExportSubject): readonly RequirementRow[] {
  const audited = audit(plan, today).requirements
  return plan.program.requirements.map((requirement) => ({
    requirement,
    audited: audited.find(({ requirementId }) => requirementId === requirement.id),
    progress: projection.requirements.find(({ requirementId }) => requirementId === requirement.id),
  }))
}

/** What the program asks for, what is recorded and counted of it, and what is planned. */
export function requirementTable(subject: ExportSubject): Table {
  const { plan, formatter } = subject
  const columns: readonly Column<RequirementRow>[] = [
    textColumn('Requirement', ({ requirement }) => requirement.name),
    hoursColumn('Needed', ({ requirement }) => requirement.minimumMinutes),
    hoursColumn('Recorded so far', ({ audited }) => audited?.recordedMinutes ?? null),
    hoursColumn('Counted so far', ({ audited }) => audited?.countedMinutes ?? null),
    hoursColumn('Planned', ({ progress }) => progress?.plannedMinutes ?? null),
    hoursColumn('Missing', ({ progress }) => progress?.missingMinutes ?? null),
    dateColumn('Met on', ({ progress }) => progress?.metOn ?? null),
    dateColumn('Hours alone met on', ({ progress }) => progress?.hoursMetOn ?? null),
    dateColumn('Minimum span ends', ({ progress }) => progress?.spanEndsOn ?? null),
    textColumn('Why recorded hours do not count', ({ audited }) =>
      (audited?.reasons ?? []).map((reason) => reasonSentence(reason, plan, formatter)).join(' '),
    ),
    textColumn('Source', ({ requirement }) => sourceText(requirement.provenance)),
    textColumn('Source grade', ({ requirement }) => requirement.provenance.grade),
  ]
  return makeTable(TABLE_TITLES.requirements, columns, requirementRows(subject))
}
