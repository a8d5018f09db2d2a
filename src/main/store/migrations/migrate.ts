import type { Database } from 'better-sqlite3-multiple-ciphers'
import { firstSchema } from './0001-first-schema.ts'
import { moneyCoverageEvidence } from './0002-money-coverage-evidence.ts'
import { evidenceOfDocuments } from './0003-evidence-of-documents.ts'
import { rulesOfConfirmations } from './0004-rules-of-confirmations.ts'
import { planFormat4 } from './0005-plan-format-4.ts'
import { scenariosInNormalForm } from './0006-scenarios-in-normal-form.ts'
import { refundsInTheLog } from './0007-refunds-in-the-log.ts'
import { stopping } from './0008-stopping.ts'
import type { Migration } from './migration.ts'

/** Every step, in order. New steps are added at the end. */
export const MIGRATIONS: readonly Migration[] = [
  firstSchema,
  moneyCoverageEvidence,
  evidenceOfDocuments,
  rulesOfConfirmations,
  planFormat4,
  scenariosInNormalForm,
  refundsInTheLog,
  stopping,
]

/** The `user_version` of a file this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length

/** With this one, plan format 4, some meanings changed on purpose, so that dates may have moved. */
export const SCHEMA_OF_NEW_MEANING = 5

export function readSchemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/**
 * Takes the steps that a file lacks, each in one transaction that either holds whole or leaves the file at the step
 * before. Throws when a step breaks a link between tables, or when the numbers of the steps are not 1, 2, 3, …
 */
export function migrate(database: Database, migrations: readonly Migration[] = MIGRATIONS): void {
  const from = readSchemaVersion(database)
  for (const [index, migration] of migrations.entries()) {
    if (migration.version !== index + 1) throw new Error(`migration ${migration.name} has the wrong number`)
    if (migration.version > from) takeStep(database, migration)
  }
}

function takeStep(database: Database, migration: Migration): void {
  database.pragma('foreign_keys = OFF') // SQLite ignores this inside a transaction, so it stands here
  try {
    database
      .transaction(() => {
        migration.up(database)
        const broken = database.pragma('foreign_key_check')
        if (!Array.isArray(broken) || broken.length > 0) {
          throw new Error(`migration ${migration.name} breaks links between tables`)
        }
        database.pragma(`user_version = ${migration.version}`)
      })
      .immediate()
  } finally {
    database.pragma('foreign_keys = ON')
  }
}
