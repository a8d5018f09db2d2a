import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type IsoDate, isoDateOf } from '#shared/calendar/day.ts'
import type { Outcome } from '#shared/fault.ts'
import { type AskedReport, readArguments } from './arguments.ts'
import type { AskedOfAPlan } from './asked-of-a-plan.ts'
import { HELP } from './help.ts'
import { readPlanFile } from './read-plan-file.ts'
import { selectScenarios } from './select-scenarios.ts'
import { writeJson } from './write-json.ts'

export interface Run {
  /** What goes to standard output, whole. */
  readonly output: string
  /** One line for standard error, or null when all went well. */
  readonly fault: string | null
}

/**
 * Does what the arguments ask for. Never throws for a wrong argument or a faulty file. `base` is the folder of package.json,
 * which names the version, and of the resources. What a command needs is loaded when it is asked for.
 */
export async function run(words: readonly string[], base: URL): Promise<Run> {
  const parsed = readArguments(words)
  if (!parsed.ok) return faulty(parsed.fault.message, parsed)
  const asked = parsed.value
  switch (asked.kind) {
    case 'help':
      return { output: HELP, fault: null }
    case 'version':
      return { output: `${readVersion(new URL('package.json', base))}\n`, fault: null }
    case 'programs':
      return runPrograms(asked.program, asked.asJson, fileURLToPath(new URL('resources', base)))
    case 'export': {
      const plan = await readPlanFile(asked.file)
      if (!plan.ok) return faultyFile(asked.file, plan)
      const { runExport } = await import('./export.ts')
      const made = await runExport(plan.value, asked, asked.today ?? plan.value.asOf ?? todayOfThisComputer())
      return made.ok ? { output: made.value, fault: null } : faultyFile(asked.file, made)
    }
    case 'project':
    case 'audit':
    case 'explain':
      return runReport(asked)
  }
}

async function runReport({ kind, file, scenarios, today, asJson }: AskedReport): Promise<Run> {
  const read = await readPlanFile(file)
  if (!read.ok) return faultyFile(file, read)
  const plan = read.value
  const selected = selectScenarios(plan, scenarios)
  if (!selected.ok) return faultyFile(file, selected)
  const asked = { plan, today: today ?? plan.asOf ?? todayOfThisComputer(), selected: selected.value }
  return { output: asJson ? writeJson(await makeReport(kind, asked)) : await writeText(kind, asked), fault: null }
}

async function makeReport(kind: AskedReport['kind'], asked: AskedOfAPlan): Promise<object> {
  switch (kind) {
    case 'project':
      return (await import('./projection-json.ts')).makeProjectionReport(asked)
    case 'audit':
      return (await import('./audit-json.ts')).makeAuditReport(asked)
    case 'explain':
      return (await import('./explanation-json.ts')).makeExplanationReport(asked)
  }
}

async function writeText(kind: AskedReport['kind'], asked: AskedOfAPlan): Promise<string> {
  switch (kind) {
    case 'project':
      return (await import('./projection-text.ts')).writeProjectionText(asked)
    case 'audit':
      return (await import('./audit-text.ts')).writeAuditText(asked)
    case 'explain':
      return (await import('./explanation-text.ts')).writeExplanationText(asked)
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
