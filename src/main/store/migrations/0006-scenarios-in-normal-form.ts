import type { Database } from 'better-sqlite3-multiple-ciphers'
import { scenarioInNormalForm } from '#shared/plan/older-scenarios.ts'
import { isFlag, KEYS } from './column.ts'
import type { Migration } from './migration.ts'

const SCENARIOS = `
CREATE TABLE scenarios_6 (
  ${KEYS},
  name TEXT NOT NULL CHECK (name <> ''),
  note TEXT NOT NULL,
  color INTEGER CHECK (color BETWEEN 1 AND 6),
  ${isFlag('is_archived')},
  differences TEXT NOT NULL CHECK (json_valid(differences))
) STRICT;
`

/**
 * Scenarios hold their differences in the place of edits, and have a note, a color, and whether they are put away. Those in
 * the log of commands, which undo brings back, take the same form.
 */
export const scenariosInNormalForm: Migration = {
  version: 6,
  name: 'scenarios-in-normal-form',
  up(database) {
    database.exec(SCENARIOS)
    convertScenarios(database)
    database.exec('DROP TABLE scenarios; ALTER TABLE scenarios_6 RENAME TO scenarios;')
    convertLog(database)
  },
}

function convertScenarios(database: Database): void {
  const base = readBase(database)
  const insert = database.prepare(
    'INSERT INTO scenarios_6 (id, position, name, note, is_archived, differences) VALUES (?, ?, ?, ?, 0, ?)',
  )
  const rows = database
    .prepare<[], { id: string; position: number; name: string; edits: string }>('SELECT * FROM scenarios')
    .all()
  for (const { id, position, name, edits } of rows) {
    const { note, differences } = fieldsOf(scenarioInNormalForm({ edits: JSON.parse(edits) }, base))
    insert.run(id, position, name, note, JSON.stringify(differences))
  }
}

/** What a scenario is compared with, of the plan as the schema before kept it: groups of settings, and the order of lists. */
function readBase(database: Database): object {
  const row = fieldsOf(database.prepare('SELECT * FROM plan').get())
  const ids = (table: string) => database.prepare(`SELECT id FROM ${table} ORDER BY position`).all()
  return {
    person: {
      degree: row['degree'],
      experienceYears: row['experience_years'],
      licence: row['licence'],
      eligibility: JSON.parse(String(row['eligibility'] ?? '[]')),
    },
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
    opportunity: {
      incomePerClientHour: row['income_per_client_hour'],
      displacedShare: row['displaced_share'],
    },
    courses: ids('courses'),
    arrangements: ids('arrangements'),
    practices: ids('practices'),
    fees: ids('fees'),
    periods: ids('periods'),
    coverages: ids('coverages'),
    contributions: ids('contributions'),
  }
}

function convertLog(database: Database): void {
  const rows = database
    .prepare<[], { sequence: number; edits: string; inverse: string }>(
      `SELECT sequence, edits, inverse FROM command_log
       WHERE instr(edits, '"scenario"') > 0 OR instr(inverse, '"scenario"') > 0`,
    )
    .all()
  const update = database.prepare('UPDATE command_log SET edits = ?, inverse = ? WHERE sequence = ?')
  for (const { sequence, edits, inverse } of rows) update.run(convertEdits(edits), convertEdits(inverse), sequence)
}

/** Edits that bring a scenario, with the scenario in its new form; all others as they are. */
function convertEdits(text: string): string {
  const edits: unknown = JSON.parse(text)
  if (!Array.isArray(edits)) return text
  return JSON.stringify(
    edits.map((edit: unknown) => {
      const { scenario } = fieldsOf(edit)
      return scenario === undefined ? edit : { ...fieldsOf(edit), scenario: scenarioInNormalForm(scenario, {}) }
    }),
  )
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
