import type { Requirement } from '../program/rules/requirement.ts'
import type { RequirementProgress } from '../projection/result/rows.ts'
import { reasonSentence } from '../wording/reason.ts'
import { sourceText } from '../wording/source.ts'
import type { ExportSubject } from './subject.ts'
import { type Column, dateColumn, hoursColumn, makeTable, type Table, textColumn } from './table.ts'
import { TABLE_TITLES } from './table-names.ts'

/** A requirement, and how far it is done and planned. */
export interface RequirementRow {
  readonly requirement: Requirement
  readonly progress: RequirementProgress | undefined
}

export function requirementRows({ plan, projection }: ExportSubject): readonly RequirementRow[] {
  return plan.program.requirements.map((requirement) => ({
    requirement,
    progress: projection.requirements.find(({ requirementId }) => requirementId === requirement.id),
  }))
}

/** What the program asks for, what is done and planned of it, and what does not count. */
export function requirementTable(subject: ExportSubject): Table {
  const { plan, formatter } = subject
  const columns: readonly Column<RequirementRow>[] = [
    textColumn('Requirement', ({ requirement }) => requirement.name),
    hoursColumn('Needed', ({ requirement }) => requirement.minimumMinutes),
    hoursColumn('Done', ({ progress }) => progress?.doneMinutes ?? null),
    hoursColumn('Planned', ({ progress }) => progress?.plannedMinutes ?? null),
    hoursColumn('Missing', ({ progress }) => progress?.missingMinutes ?? null),
    hoursColumn('Not counted', ({ progress }) => progress?.uncountedMinutes ?? null),
    dateColumn('Met on', ({ progress }) => progress?.metOn ?? null),
    dateColumn('Hours alone met on', ({ progress }) => progress?.hoursMetOn ?? null),
    dateColumn('Minimum time ends', ({ progress }) => progress?.spanEndsOn ?? null),
    textColumn('Why hours do not count', ({ progress }) =>
      (progress?.reasons ?? []).map((reason) => reasonSentence(reason, plan, formatter)).join(' '),
    ),
    textColumn('Source', ({ requirement }) => sourceText(requirement.provenance)),
    textColumn('Source grade', ({ requirement }) => requirement.provenance.grade),
  ]
  return makeTable(TABLE_TITLES.requirements, columns, requirementRows(subject))
}
