import type { ExportedFile } from '#shared/contract/exports.ts'
import { TABLE_TITLES } from '#shared/export/table-names.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { unreserved } from '#shared/reserved-name.ts'

/** Letters can be three bytes long, and a file system takes 255 with endings. */
const LONGEST_NAME = 70
const REDACTED_NAME = 'Redacted plan'
/** Takes the place of a protected plan's name, which no file name may show. */
const PROTECTED_NAME = 'Protected plan'

export const MEDIA_TYPES: Readonly<Record<ExportedFile['format'] | 'zip', string>> = {
  json: 'application/json',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  ics: 'text/calendar',
  pdf: 'application/pdf',
}

/**
 * A name that every file system takes: of the plan, its scenario and the table, as far as the file shows them. A whole
 * plan is JSON, or a ZIP archive where files are with it.
 */
export function exportFileName(
  { name, scenarios }: Pick<Plan, 'name' | 'scenarios'>,
  file: ExportedFile,
  form: 'json' | 'zip' = 'json',
): string {
  if (file.format === 'json') {
    const shown = file.isProtected ? PROTECTED_NAME : file.isRedacted ? REDACTED_NAME : name
    return `${shortName([shown])}.certpace.${form}`
  }
  const at = scenarios.findIndex(({ id }) => id === file.scenarioId)
  const scenario = file.isRedacted ? `Scenario ${at + 1}` : (scenarios[at]?.name ?? '')
  const parts = [
    file.isRedacted ? REDACTED_NAME : name,
    ...(at === -1 ? [] : [scenario]),
    ...(file.format === 'csv' ? [TABLE_TITLES[file.table]] : []),
  ]
  return `${shortName(parts)}.${file.format}`
}

/** The name of a binder, without an ending. */
export function binderName({ name }: Pick<Plan, 'name'>): string {
  return shortName([name, 'Evidence'])
}

function shortName(parts: readonly string[]): string {
  const longest = Math.floor(LONGEST_NAME / parts.length)
  const name = parts
    .map((part) => cleaned(part, longest))
    .filter((part) => part !== '')
    .join(' - ')
  return unreserved(name) || 'Plan'
}

function cleaned(text: string, longest: number): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{Letter}\p{Number} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/\p{Surrogate}$/u, '') // half of the character that the cut went through
    .replace(/^[. ]+|[. ]+$/g, '')
}
