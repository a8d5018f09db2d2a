import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { Plan } from '#shared/plan/plan.ts'
import { readJson } from './tables/json.ts'
import { flag, type Row } from './tables/table.ts'

const COLUMNS = [
  'id',
  'name',
  'is_sample',
  'currency',
  'start_on',
  'as_of',
  'degree',
  'experience_years',
  'licence',
  'pace_kind',
  'pace_months',
  'study_minutes_per_week',
  'client_minutes_per_week',
  'savings',
  'monthly_budget',
  'energy_minutes_per_week',
  'recovery_every_weeks',
  'waits_for_money',
  'income_per_client_hour',
  'displaced_share',
] as const

/** What a plan says beside its lists. */
export function writeHeader(database: Database, plan: Plan, isSample: boolean): void {
  const places = COLUMNS.map((column) => `@${column}`).join(', ')
  database.prepare(`INSERT OR REPLACE INTO plan (singleton, ${COLUMNS.join(', ')}) VALUES (1, ${places})`).run({
    id: plan.id,
    name: plan.name,
    is_sample: flag(isSample),
    currency: plan.currency,
    start_on: plan.startOn,
    as_of: plan.asOf,
    degree: plan.person.degree,
    experience_years: plan.person.experienceYears,
    licence: plan.person.licence,
    pace_kind: plan.pace.kind,
    pace_months: plan.pace.kind === 'target' ? plan.pace.months : null,
    study_minutes_per_week: plan.capacity.studyMinutesPerWeek,
    client_minutes_per_week: plan.capacity.clientMinutesPerWeek,
    savings: plan.budget.savings,
    monthly_budget: plan.budget.monthly,
    energy_minutes_per_week: plan.capacity.energyMinutesPerWeek,
    recovery_every_weeks: plan.capacity.recoveryEveryWeeks,
    waits_for_money: flag(plan.budget.waitsForMoney),
    income_per_client_hour: plan.opportunity.incomePerClientHour,
    displaced_share: plan.opportunity.displacedShare,
  })
}

/** The rules stand in a table of their own, because they are large and seldom change. */
export function writeProgram(database: Database, plan: Plan): void {
  database
    .prepare('INSERT OR REPLACE INTO program (singleton, document) VALUES (1, ?)')
    .run(JSON.stringify(plan.program))
}

export interface Header {
  /** Null when the file holds no plan, or something else stands in its place. */
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
  return {
    id: typeof row['id'] === 'string' ? row['id'] : null,
    name: typeof row['name'] === 'string' ? row['name'] : null,
    isSample: row['is_sample'] === 1,
    fields: {
      id: row['id'],
      name: row['name'],
      currency: row['currency'],
      startOn: row['start_on'],
      asOf: row['as_of'],
      person: { degree: row['degree'], experienceYears: row['experience_years'], licence: row['licence'] },
      pace: row['pace_kind'] === 'target' ? { kind: 'target', months: row['pace_months'] } : { kind: row['pace_kind'] },
      capacity: {
        studyMinutesPerWeek: row['study_minutes_per_week'],
        clientMinutesPerWeek: row['client_minutes_per_week'],
        energyMinutesPerWeek: row['energy_minutes_per_week'],
        recoveryEveryWeeks: row['recovery_every_weeks'],
      },
      budget: {
        savings: row['savings'],
        monthly: row['monthly_budget'],
        waitsForMoney: row['waits_for_money'] === 1,
      },
      ...readOpportunity(row),
      program: readJson(program?.['document']),
    },
  }
}

/** A file of the first schema has no such columns; it can be read before it is brought up to date when it is damaged. */
function readOpportunity(row: Row) {
  if (row['displaced_share'] === undefined) return {}
  return {
    opportunity: { incomePerClientHour: row['income_per_client_hour'], displacedShare: row['displaced_share'] },
  }
}
