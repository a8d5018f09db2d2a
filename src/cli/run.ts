import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type IsoDate, isoDateOf } from '#shared/calendar/day.ts'
import type { Outcome } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { HELP } from './help.ts'
import type { PlanQuery } from './plan-query.ts'
import { type ReportCommand, readArguments } from './read-arguments.ts'
import { readPlanFile } from './read-plan-file.ts'
import { comparedIds, selectScenarios } from './select-scenarios.ts'

export interface Run {
  /** What goes to standard output, whole. */
  readonly output: string
  /** One line for standard error, or null when all went well. */
  readonly fault: string | null
}

/**
 * Runs the command that the arguments name. Never throws for a wrong argument or a faulty file. `base` is the folder of
 * `package.json` and of the resources. The code of each command is loaded when it runs.
 */
export async function run(words: readonly string[], base: URL): Promise<Run> {
  const parsed = readArguments(words)
  if (!parsed.ok) return faulty(parsed.fault.message, parsed)
  const command = parsed.value
  switch (command.kind) {
    case 'help':
      return { output: HELP, fault: null }
    case 'version':
      return { output: `${readVersion(new URL('package.json', base))}\n`, fault: null }
    case 'programs':
      return runPrograms(command.program, command.asJson, fileURLToPath(new URL('resources', base)))
    case 'export': {
      const read = await readPlanFile(command.file)
      if (!read.ok) return faultyFile(command.file, read)
      const { plan } = read.value
      const { runExport } = await import('./export.ts')
      const made = await runExport(plan, command, command.today ?? plan.asOf ?? todayOfThisComputer())
      return made.ok ? { output: made.value, fault: null } : faultyFile(command.file, made)
    }
    case 'project':
    case 'audit':
    case 'explain':
    case 'compare':
      return runReport(command)
  }
}

async function runReport({ kind, file, scenarios, today, asJson }: ReportCommand): Promise<Run> {
  const read = await readPlanFile(file)
  if (!read.ok) return faultyFile(file, read)
  const { plan, hasNewMeaning } = read.value
  const selected = selectScenarios(plan, kind === 'compare' && scenarios.length === 0 ? comparedIds(plan) : scenarios)
  if (!selected.ok) return faultyFile(file, selected)
  const day = today ?? plan.asOf ?? todayOfThisComputer()
  const changedMeaning = hasNewMeaning ? await sayChangedMeaning(plan, day) : null
  const query = { plan, today: day, changedMeaning, selected: selected.value }
  if (asJson) return { output: writeJson(await makeReport(kind, query)), fault: null }
  const text = await writeText(kind, query)
  return { output: changedMeaning === null ? text : `${changedMeaning}\n\n${text}`, fault: null }
}

/** The sentence that the first start after an update says as well. */
async function sayChangedMeaning(plan: Plan, today: IsoDate): Promise<string | null> {
  const { project } = await import('#shared/projection/project.ts')
  const { changedMeaningSentence } = await import('#shared/wording/changed-meaning.ts')
  const { createFormatter } = await import('#shared/wording/formatter.ts')
  const { LOCALE } = await import('./locale.ts')
  return changedMeaningSentence(plan, project(plan, today), createFormatter(LOCALE, plan.currency))
}

async function makeReport(kind: ReportCommand['kind'], query: PlanQuery): Promise<object> {
  switch (kind) {
    case 'project':
      return (await import('./projection-json.ts')).makeProjectionReport(query)
    case 'audit':
      return (await import('./audit-json.ts')).makeAuditReport(query)
    case 'explain':
      return (await import('./explanation-json.ts')).makeExplanationReport(query)
    case 'compare':
      return (await import('./comparison-json.ts')).makeComparisonReport(query)
  }
}

async function writeText(kind: ReportCommand['kind'], query: PlanQuery): Promise<string> {
  switch (kind) {
    case 'project':
      return (await import('./projection-text.ts')).writeProjectionText(query)
    case 'audit':
      return (await import('./audit-text.ts')).writeAuditText(query)
    case 'explain':
      return (await import('./explanation-text.ts')).writeExplanationText(query)
    case 'compare':
      return (await import('./comparison-text.ts')).writeComparisonText(query)
  }
}

async function runPrograms(program: string | null, asJson: boolean, resourcesFolder: string): Promise<Run> {
  const { findProgram, makeProgramsReport, shippedPrograms } = await import('./programs.ts')
  const { writeProgramText, writeProgramsText } = await import('./programs-text.ts')
  if (program === null) {
    const programs = shippedPrograms(resourcesFolder)
    return { output: asJson ? writeJson(makeProgramsReport(programs)) : writeProgramsText(programs), fault: null }
  }
  const pack = findProgram(resourcesFolder, program)
  if (!pack.ok) return faultyFile(program, pack)
  return { output: asJson ? writeJson(pack.value) : writeProgramText(pack.value), fault: null }
}

type Refused = Extract<Outcome<unknown>, { ok: false }>

function faultyFile(file: string, refused: Refused): Run {
  return faulty([file, refused.fault.path, refused.fault.message].filter((part) => part !== '').join(': '), refused)
}

/** One line, with the code of the fault at its end. */
function faulty(message: string, { fault }: Refused): Run {
  return { output: '', fault: `${message} [${fault.code}]`.replaceAll(/\s*\n\s*/g, ' ') }
}

function readVersion(manifest: URL): string {
  const text = readFileSync(manifest, 'utf8')
  const parsed: unknown = JSON.parse(text)
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : 'unknown'
}

function todayOfThisComputer(): IsoDate {
  const now = new Date()
  return isoDateOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/** JSON as it is printed. */
function writeJson(report: object): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
