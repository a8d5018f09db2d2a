import { parseArgs } from 'node:util'
import { type IsoDate, isIsoDate } from '#shared/calendar/day.ts'
import { TABLE_NAMES, type TableName } from '#shared/export/table-names.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'

/** A file to be made of a plan. */
export interface ExportCommand {
  readonly kind: 'export'
  readonly file: string
  readonly format: (typeof EXPORT_FORMATS)[number]
  readonly table: TableName
  /** The name of a scenario; null is the plan itself. */
  readonly scenario: string | null
  readonly isRedacted: boolean
  readonly today: IsoDate | null
  /** Where it is written; null is standard output. */
  readonly to: string | null
}

const EXPORT_FORMATS = ['json', 'csv', 'ics', 'xlsx'] as const

/** A report on a plan. */
export interface ReportCommand {
  readonly kind: 'project' | 'audit' | 'explain' | 'compare'
  readonly file: string
  /** Names of scenarios; none is the plan itself, or for `compare` all that are not archived. */
  readonly scenarios: readonly string[]
  readonly today: IsoDate | null
  readonly asJson: boolean
}

export type CliCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | ReportCommand
  | ExportCommand
  /** The id of a shipped program or a file of rules; null lists those that ship. */
  | { readonly kind: 'programs'; readonly program: string | null; readonly asJson: boolean }

const REPORTS = ['project', 'audit', 'explain', 'compare'] as const

const SEE_HELP = 'see "certpace --help"'

/** Reads the words after the program's name. Faults: `wrong-arguments`, `wrong-date`. */
export function readArguments(words: readonly string[]): Outcome<CliCommand> {
  const parsed = parse(words)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  if (values.help === true) return succeed({ kind: 'help' })
  if (values.version === true) return succeed({ kind: 'version' })
  const [command, file, ...others] = positionals
  if (command === undefined) return wrong(`expected a command; ${SEE_HELP}`)
  const report = REPORTS.find((known) => known === command)
  if (!report && command !== 'export' && command !== 'programs')
    return wrong(`there is no command "${command}"; ${SEE_HELP}`)
  if (command === 'programs') return readPrograms(positionals.slice(1), values)
  if (file === undefined) return wrong(`expected the plan file to ${command}; ${SEE_HELP}`)
  if (others.length > 0) return wrong(`expected one plan file, and "${others[0]}" is another; ${SEE_HELP}`)
  const day = values.on ?? null
  if (day !== null && !isIsoDate(day)) {
    return refuse('wrong-date', '--on', `--on: expected a date that exists, written YYYY-MM-DD; "${day}" is none`)
  }
  if (!report) return readExport(file, values, day)
  const stray = EXPORT_OPTIONS.find((option) => values[option] !== undefined)
  if (stray) return wrong(`--${stray} is for export alone; ${SEE_HELP}`)
  return succeed({ kind: report, file, scenarios: values.scenario ?? [], today: day, asJson: values.json === true })
}

type Values = Extract<ReturnType<typeof parse>, { ok: true }>['value']['values']

const EXPORT_OPTIONS = ['format', 'table', 'redacted', 'to'] as const

/** Refuses the options of a plan and of a day, which rules do not depend on. */
function readPrograms([program, ...others]: readonly string[], values: Values): Outcome<CliCommand> {
  if (others.length > 0) return wrong(`expected one program, and "${others[0]}" is another; ${SEE_HELP}`)
  const stray = [...EXPORT_OPTIONS, 'scenario' as const, 'on' as const].find((option) => values[option] !== undefined)
  if (stray) return wrong(`programs takes no --${stray}; ${SEE_HELP}`)
  return succeed({ kind: 'programs', program: program ?? null, asJson: values.json === true })
}

function readExport(file: string, values: Values, today: IsoDate | null): Outcome<ExportCommand> {
  const format = EXPORT_FORMATS.find((known) => known === values.format)
  if (!format) return wrong(`expected --format with one of ${EXPORT_FORMATS.join(', ')}; ${SEE_HELP}`)
  const [scenario = null, ...others] = values.scenario ?? []
  if (others.length > 0) return wrong(`a file is of one scenario; ${SEE_HELP}`)
  if (format === 'json' && scenario !== null) return wrong(`the JSON form holds all scenarios; ${SEE_HELP}`)
  const table = TABLE_NAMES.find((known) => known === (values.table ?? 'ledger'))
  if (!table) return wrong(`there is no table "${values.table}"; expected one of ${TABLE_NAMES.join(', ')}`)
  if (format !== 'csv' && values.table !== undefined) return wrong(`--table is for CSV alone; ${SEE_HELP}`)
  if (values.json === true) return wrong(`expected --format json in the place of --json; ${SEE_HELP}`)
  const to = values.to ?? null
  if (format === 'xlsx' && to === null) return wrong(`a workbook is not text, so name a file with --to; ${SEE_HELP}`)
  return succeed({ kind: 'export', file, format, table, scenario, isRedacted: values.redacted === true, today, to })
}

function parse(words: readonly string[]) {
  try {
    return succeed(
      parseArgs({
        args: [...words],
        allowPositionals: true,
        options: {
          scenario: { type: 'string', multiple: true },
          on: { type: 'string' },
          json: { type: 'boolean' },
          format: { type: 'string' },
          table: { type: 'string' },
          redacted: { type: 'boolean' },
          to: { type: 'string' },
          help: { type: 'boolean', short: 'h' },
          version: { type: 'boolean' },
        },
      }),
    )
  } catch (error) {
    // The message of parseArgs names the option; its second sentence explains the "--" convention, which helps nobody
    // here.
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : ''
    return wrong(`${message.charAt(0).toLowerCase()}${message.slice(1)}; ${SEE_HELP}`)
  }
}

function wrong(message: string) {
  return refuse('wrong-arguments', '', message)
}
