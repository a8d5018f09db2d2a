import path from 'node:path'
import { makeExportFile } from '#main/export/make-file.ts'
import { errorCode } from '#main/files/error-code.ts'
import { removeLeftovers } from '#main/files/unfinished-name.ts'
import { writeWholeFile } from '#main/files/write-whole-file.ts'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { ExportedFile } from '#shared/contract/exports.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { LOCALE } from './locale.ts'
import type { ExportCommand } from './read-arguments.ts'
import { findScenario } from './select-scenarios.ts'

/**
 * Makes a file of a plan. Answers with what goes to standard output: the file itself, or nothing where it is written to
 * disk. A calendar says it was made at the start of the day, so that the same plan and day give the same bytes. Faults:
 * `unknown-scenario`, `not-written`.
 */
export async function runExport(plan: Plan, command: ExportCommand, today: IsoDate): Promise<Outcome<string>> {
  const scenario = command.scenario === null ? null : findScenario(plan, command.scenario)
  if (scenario && !scenario.ok) return scenario
  const file = exportedFile(command, scenario?.value.id ?? null)
  const making = { today, locale: LOCALE, madeAt: `${today}T00:00:00.000Z`, revision: 0 }
  // The day of the command counts, not the plan's own; but an exported plan keeps its own.
  const made = await makeExportFile(file.format === 'json' ? plan : { ...plan, asOf: today }, file, making)
  if (!made.ok) return made
  const { content } = made.value
  if (command.to === null) return succeed(String(content)) // no format for standard output is binary
  try {
    await removeLeftovers(path.dirname(command.to))
    writeWholeFile(command.to, content)
  } catch (error) {
    return refuse(
      'not-written',
      '--to',
      `"${command.to}" cannot be written (${errorCode(error)}); choose another place`,
    )
  }
  return succeed('')
}

function exportedFile(
  { format, table, isRedacted }: ExportCommand,
  scenarioId: string | null,
): Exclude<ExportedFile, { format: 'pdf' }> {
  switch (format) {
    case 'json':
      return { format, isRedacted, isProtected: false, withFiles: false }
    case 'csv':
      return { format, table, scenarioId, isRedacted }
    case 'ics':
    case 'xlsx':
      return { format, scenarioId, isRedacted }
  }
}
