import { statSync } from 'node:fs'
import type Database from 'better-sqlite3-multiple-ciphers'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { errorCode } from '../files/error-code.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { connect, connectToRead, hasSideFile } from './connect.ts'
import { migrate, readSchemaVersion, SCHEMA_VERSION } from './migrations/migrate.ts'
import { hasOwnSchema } from './own-schema.ts'

/**
 * The `application_id` of every plan file ("Cpac"). A SQLite file of another program is refused by it before it is
 * written.
 */
const APPLICATION_ID = 0x43706163
const FULL = 2
/** This build of SQLite would cache 16 MB of pages for each open file. An open plan is in memory anyway. */
const CACHE_IN_KIB = 6000
/** The page size of every plan file: SQLite's default. */
const PAGE_SIZE = 4096

/**
 * Opens a file for reading: nothing is written, even where its side file holds changes. `key` is null for a file
 * without protection, and otherwise known to be the right one. Faults: `not-a-plan` for anything that is not a plan
 * file, `newer-version` for the file of a newer program, and `foreign-schema` for one that holds more than a plan has.
 * Throws for errors of disk and system.
 */
function inspectDatabase(file: string, key: ProtectionKey | null): Outcome<Database.Database> {
  const database = connectToRead(file, key)
  try {
    const fault = faultOfSchema(database)
    if (!fault) return succeed(database)
    database.close()
    return fault
  } catch (error) {
    database.close()
    if (key === null && errorCode(error) === 'SQLITE_NOTADB') return notAPlan()
    if (isDamage(error)) return damaged()
    throw error
  }
}

/** Reads from a file that {@link inspectDatabase} opens, and closes it. Faults and errors: those of both. */
export function readDatabase<T>(
  file: string,
  key: ProtectionKey | null,
  read: (database: Database.Database) => Outcome<T>,
): Outcome<T> {
  const opened = inspectDatabase(file, key)
  if (!opened.ok) return opened
  try {
    return read(opened.value)
  } finally {
    opened.value.close()
  }
}

/**
 * Opens a plan file, checks it and brings it to the newest schema. Faults and errors as of {@link inspectDatabase}, and
 * the fault `damaged`. `beforeUpdate` gets the database before its schema is changed; what it throws leaves the file
 * as it was.
 */
export function openDatabase(
  file: string,
  key: ProtectionKey | null = null,
  beforeUpdate: (database: Database.Database) => void = () => {},
): Outcome<Database.Database> {
  const looked = inspectDatabase(file, key)
  if (!looked.ok) return looked
  let database = looked.value
  try {
    if (endsWithinPage(file) || database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      database.close()
      return damaged()
    }
    if (database.readonly) {
      database.close()
      database = connect(file, key)
    }
    if (readSchemaVersion(database) < SCHEMA_VERSION) beforeUpdate(database)
    setUp(database)
    migrate(database)
    return succeed(database)
  } catch (error) {
    database.close()
    if (isDamage(error)) return damaged()
    throw error
  }
}

/** SQLite reads the missing end of a file as zeros. Only while a side file repeats the last write may a file end so. */
function endsWithinPage(file: string): boolean {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return !hasSideFile(file) && bytes > PAGE_SIZE && bytes % PAGE_SIZE !== 0
}

/** Whether an error lies in the contents of a file, not in how it is reached. */
export function isDamage(error: unknown): boolean {
  const code = errorCode(error)
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_ERROR'
}

/**
 * Makes a plan file of the newest schema in an existing, empty file. Nothing of it is forced to disk: the caller does so
 * once it is filled and closed, which takes a fifth of the time.
 */
export function createDatabase(file: string, key: ProtectionKey | null): Database.Database {
  const database = connect(file, key)
  database.pragma(`application_id = ${APPLICATION_ID}`)
  setUp(database)
  database.pragma('synchronous = OFF')
  migrate(database)
  return database
}

function faultOfSchema(database: Database.Database) {
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) return notAPlan()
  const version = readSchemaVersion(database)
  if (version <= SCHEMA_VERSION) return hasOwnSchema(database) ? null : foreignSchema()
  return refuse(
    'newer-version',
    '',
    `This plan was kept by a newer Certpace (form ${version}; this one reads up to ${SCHEMA_VERSION}). It was not changed. Update Certpace to open it.`,
  )
}

function foreignSchema() {
  return refuse(
    'foreign-schema',
    '',
    'This plan file holds tables or triggers that no plan has, or it is damaged. It was not opened or changed.',
  )
}

function notAPlan() {
  return refuse('not-a-plan', '', 'This file is not a Certpace plan, or it is damaged. It was not changed.')
}

/** The fault of a plan file whose contents cannot be trusted. */
export function damaged() {
  return refuse(
    'damaged',
    '',
    'This plan file is damaged. It was not changed. Its backups are there, and the screen Data says what can be had of it.',
  )
}

function setUp(database: Database.Database): void {
  database.pragma('journal_mode = WAL')
  // With NORMAL, the default under WAL here, a power failure could take back changes that were acknowledged.
  database.pragma('synchronous = FULL')
  // On macOS a plain fsync leaves data in the drive's own memory; elsewhere this changes nothing.
  database.pragma('fullfsync = ON')
  database.pragma('checkpoint_fullfsync = ON')
  database.pragma('foreign_keys = ON')
  database.pragma(`cache_size = -${CACHE_IN_KIB}`)
  database.pragma('trusted_schema = OFF')
  assertDurable(database)
}

/** Throws unless commits on this connection are forced to disk before they return. */
export function assertDurable(database: Database.Database): void {
  const mode = database.pragma('journal_mode', { simple: true })
  const synchronous = database.pragma('synchronous', { simple: true })
  if (mode === 'wal' && synchronous === FULL) return
  throw new Error(`the plan file is not kept safely: journal_mode ${mode}, synchronous ${synchronous}`)
}
