import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { ListName } from '#shared/plan/collections.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { column, flag, json, oneOf, readJson, record, toRow } from './tables/fields.ts'
import type { Row } from './tables/table.ts'

/** The fields of a plan other than its lists and its rules. */
type HeaderFields = Omit<Plan, ListName | 'program' | 'format' | 'formatVersion'>

const header = record<HeaderFields & { readonly isSample: boolean }>({
  id: column(),
  name: column(),
  isSample: flag(),
  currency: column(),
  startOn: column(),
  asOf: column(),
  person: record({ degree: column(), experienceYears: column(), licence: column(), eligibility: json() }),
  pace: oneOf(column('pace_kind'), {
    capacity: {},
    target: { months: column('pace_months') },
    'target-date': { on: column('pace_on') },
  }),
  stopOn: column(),
  capacity: record({
    studyMinutesPerWeek: column(),
    clientMinutesPerWeek: column(),
    energyMinutesPerWeek: column(),
    recoveryEveryWeeks: column(),
  }),
  budget: record({ savings: column(), monthly: column('monthly_budget'), waitsForMoney: flag() }),
  opportunity: record({ incomePerClientHour: column(), displacedShare: column() }),
})('')

export function writeHeader(database: Database, plan: Plan, isSample: boolean): void {
  const columns = Object.keys(header.absent)
  const parameters = columns.map((name) => `@${name}`).join(', ')
  database
    .prepare(`INSERT OR REPLACE INTO plan (singleton, ${columns.join(', ')}) VALUES (1, ${parameters})`)
    .run(toRow(header, { ...plan, isSample }))
}

/** The rules have a table of their own, since they are large and seldom change. */
export function writeProgram(database: Database, plan: Plan): void {
  database
    .prepare('INSERT OR REPLACE INTO program (singleton, document) VALUES (1, ?)')
    .run(JSON.stringify(plan.program))
}

export interface Header {
  /** Null when the file holds no plan. */
  readonly id: string | null
  readonly name: string | null
  readonly isSample: boolean
  /** The fields of the plan as they were written, unchecked. */
  readonly fields: object
}

/** The header and the program. */
export function readHeader(database: Database): Header {
  const row = database.prepare<[], Row>('SELECT * FROM plan').get() ?? {}
  const program = database.prepare<[], Row>('SELECT document FROM program').get()
  const { isSample: _, ...fields } = { isSample: false, ...Object(header.read(row, () => [])) }
  return {
    id: typeof row['id'] === 'string' ? row['id'] : null,
    name: typeof row['name'] === 'string' ? row['name'] : null,
    isSample: row['is_sample'] === 1,
    fields: { ...fields, program: readJson(program?.['document']) },
  }
}
