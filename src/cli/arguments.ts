import { parseArgs } from 'node:util'
import { type IsoDate, isIsoDate } from '#shared/calendar/day.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'

export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'project'
      readonly file: string
      /** Names of scenarios; none is the plan itself. */
      readonly scenarios: readonly string[]
      readonly today: IsoDate | null
      readonly asJson: boolean
    }
  | {
      readonly kind: 'audit'
      readonly file: string
      readonly today: IsoDate | null
      readonly asJson: boolean
    }

const SEE_HELP = 'see "certpace --help"'

/** Reads the words after the program's name. Faults: `wrong-arguments`, `wrong-date`. */
export function readArguments(words: readonly string[]): Outcome<Asked> {
  const parsed = parse(words)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  if (values.help === true) return succeed({ kind: 'help' })
  if (values.version === true) return succeed({ kind: 'version' })
  const [command, file, ...others] = positionals
  if (command === undefined) return wrong(`expected a command; ${SEE_HELP}`)
  if (command !== 'project' && command !== 'audit') return wrong(`there is no command "${command}"; ${SEE_HELP}`)
  if (file === undefined) return wrong(`expected the plan file to ${command}; ${SEE_HELP}`)
  if (others.length > 0) return wrong(`expected one plan file, and "${others[0]}" is another; ${SEE_HELP}`)
  const day = values.on ?? null
  if (day !== null && !isIsoDate(day)) {
    return refuse('wrong-date', '--on', `--on: expected a date that exists, written YYYY-MM-DD; "${day}" is none`)
  }
  if (command === 'audit') {
    if (values.scenario) return wrong(`audit looks at what is recorded, whatever the scenario; ${SEE_HELP}`)
    return succeed({ kind: 'audit', file, today: day, asJson: values.json === true })
  }
  return succeed({ kind: 'project', file, scenarios: values.scenario ?? [], today: day, asJson: values.json === true })
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
          help: { type: 'boolean', short: 'h' },
          version: { type: 'boolean' },
        },
      }),
    )
  } catch (error) {
    // The message of parseArgs names the option; its second sentence explains the "--" convention, which helps nobody here.
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : ''
    return wrong(`${message.charAt(0).toLowerCase()}${message.slice(1)}; ${SEE_HELP}`)
  }
}

function wrong(message: string) {
  return refuse('wrong-arguments', '', message)
}
