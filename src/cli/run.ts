import { readFileSync } from 'node:fs'
import { type IsoDate, isoDateOf } from '#shared/calendar/day.ts'
import type { Outcome } from '#shared/fault.ts'
import { readArguments } from './arguments.ts'
import { writeAuditJson, writeAuditText } from './audit-report.ts'
import { HELP } from './help.ts'
import { readPlanFile } from './read-plan-file.ts'
import { makeReport } from './report.ts'
import { writeReportJson } from './report-json.ts'
import { writeReportText } from './report-text.ts'

export interface Run {
  /** What goes to standard output, whole. */
  readonly output: string
  /** One line for standard error, or null when all went well. */
  readonly fault: string | null
}

/**
 * Does what the arguments ask for. Never throws for a wrong argument or a faulty file. `manifest` is the package.json that
 * names the version.
 */
export async function run(words: readonly string[], manifest: URL): Promise<Run> {
  const parsed = readArguments(words)
  if (!parsed.ok) return faulty(parsed.fault.message)
  const asked = parsed.value
  switch (asked.kind) {
    case 'help':
      return { output: HELP, fault: null }
    case 'version':
      return { output: `${readVersion(manifest)}\n`, fault: null }
    case 'export': {
      const plan = readPlanFile(asked.file)
      if (!plan.ok) return faulty(place(asked.file, plan))
      // Loaded when asked for: the other commands need none of it.
      const { runExport } = await import('./export.ts')
      const made = await runExport(plan.value, asked, asked.today ?? plan.value.asOf ?? todayOfThisComputer())
      return made.ok ? { output: made.value, fault: null } : faulty(place(asked.file, made))
    }
    case 'audit': {
      const plan = readPlanFile(asked.file)
      if (!plan.ok) return faulty(place(asked.file, plan))
      const today = asked.today ?? plan.value.asOf ?? todayOfThisComputer()
      return {
        output: asked.asJson ? writeAuditJson(plan.value, today) : writeAuditText(plan.value, today),
        fault: null,
      }
    }
    case 'project': {
      const plan = readPlanFile(asked.file)
      if (!plan.ok) return faulty(place(asked.file, plan))
      const today = asked.today ?? plan.value.asOf ?? todayOfThisComputer()
      const report = makeReport(plan.value, asked.scenarios, today)
      if (!report.ok) return faulty(place(asked.file, report))
      return { output: asked.asJson ? writeReportJson(report.value) : writeReportText(report.value), fault: null }
    }
  }
}

function faulty(fault: string): Run {
  return { output: '', fault: fault.replaceAll(/\s*\n\s*/g, ' ') }
}

function place(file: string, { fault }: Extract<Outcome<unknown>, { ok: false }>): string {
  return [file, fault.path, fault.message].filter((part) => part !== '').join(': ')
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
