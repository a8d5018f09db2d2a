import path from 'node:path'
import { makeExportFile } from '#main/export/make-file.ts'
import { errorCode } from '#main/files/error-code.ts'
import { removeLeftovers } from '#main/files/unfinished-name.ts'
import { writeWholeFile } from '#main/files/write-whole-file.ts'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { ExportedFile } from '#shared/contract/exports.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { AskedExport } from './arguments.ts'
import { LOCALE } from './locale.ts'
import { findScenario } from './select-scenarios.ts'

/**
 * What goes to standard output: the file itself, or nothing where it is written. The moment of a calendar is the start of
 * the day, so that the same plan and day give the same bytes. Faults: `unknown-scenario`, `not-written`.
 */
export async function runExport(plan: Plan, asked: AskedExport, today: IsoDate): Promise<Outcome<string>> {
  const scenario = asked.scenario === null ? null : findScenario(plan, asked.scenario)
  if (scenario && !scenario.ok) return scenario
  const file = exportedFile(asked, scenario?.value.id ?? null)
  const making = { today, locale: LOCALE, madeAt: `${today}T00:00:00.000Z`, revision: 0 }
  // The day that was asked for goes before the plan's own, but not into the plan.
  const made = await makeExportFile(file.format === 'json' ? plan : { ...plan, asOf: today }, file, making)
  if (!made.ok) return made
  const { content } = made.value
  if (asked.to === null) return succeed(String(content)) // bytes are only made where they are written
  try {
    await removeLeftovers(path.dirname(asked.to))
    writeWholeFile(asked.to, content)
  } catch (error) {
    return refuse('not-written', '--to', `"${asked.to}" cannot be written (${errorCode(error)}); choose another place`)
  }
  return succeed('')
}

function exportedFile(
  { format, table, isRedacted }: AskedExport,
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
