import type { Database } from 'better-sqlite3-multiple-ciphers'
import { z } from 'zod'
import { filesOf } from '#shared/evidence/files-of-plan.ts'
import { COLLECTION_NAMES, COLLECTION_SCHEMAS, type CollectionName, type ItemOf } from '#shared/plan/collections.ts'
import { readPlan } from '#shared/plan/document.ts'
import { PLAN_FORMAT, PLAN_FORMAT_VERSION, type Plan, planSchema } from '#shared/plan/plan.ts'
import { linkOf } from '#shared/plan/references.ts'
import { scenarioSchema } from '#shared/plan/scenario.ts'
import { createFileReader, type FileBytes, readWholeFiles } from '../store/evidence-files.ts'
import { readSchemaVersion, SCHEMA_OF_NEW_MEANING } from '../store/migrations/migrate.ts'
import { readHeader } from '../store/plan-header.ts'
import type { ListReader, Row } from '../store/tables/table.ts'
import { LIST_TABLES } from '../store/tables/tables.ts'
import { readReadableRows } from './readable-rows.ts'

export interface Salvaged {
  readonly plan: Plan
  /** How many items were read but are not valid, or belong to something that is lost. */
  readonly unreadable: number
  /** Whether parts of the file could not be read at all. */
  readonly isPart: boolean
  /** The files of evidence that are whole. */
  readonly files: readonly FileBytes[]
  /** Whether it was kept before meanings changed that may move its dates. */
  readonly hasNewMeaning: boolean
}

/**
 * What a damaged database still holds, as a valid plan. Where name, settings and rules cannot be read, they come from
 * `fallback`, the plan of the latest backup. Null when nothing is left to make a plan of.
 */
export function salvagePlan(database: Database, planId: string, fallback: Plan | null): Salvaged | null {
  const losses = { unreadable: 0, isPart: false }
  const header = readableHeader(database)
  const lists: Record<string, readonly { readonly id: string }[]> = {}
  for (const name of COLLECTION_NAMES)
    lists[name] = readList(database, LIST_TABLES[name], COLLECTION_SCHEMAS[name], losses)
  lists['scenarios'] = readList(database, LIST_TABLES.scenarios, scenarioSchema, losses)
  const hasItems = Object.values(lists).some((items) => items.length > 0)
  if (header === null && !hasItems) return null
  const frame = { format: PLAN_FORMAT, formatVersion: PLAN_FORMAT_VERSION, ...(header ?? fallback), id: planId }
  const parsed = planSchema.safeParse({ ...frame, ...lists })
  if (!parsed.success) return null
  const plan = dropBrokenLinks(parsed.data, losses)
  if (!readPlan(plan).ok) return null
  return { plan, ...losses, files: readFiles(database, plan), hasNewMeaning: isOfOlderMeaning(database) }
}

/** The number of the schema is lost with the first page, and then the file is taken as one of this program. */
function isOfOlderMeaning(database: Database): boolean {
  const version = readSchemaVersion(database)
  return version > 0 && version < SCHEMA_OF_NEW_MEANING
}

/** None where the schema of the file had no table of files, or the table cannot be read. */
function readFiles(database: Database, plan: Plan): readonly FileBytes[] {
  try {
    return readWholeFiles(createFileReader(database), filesOf(plan))
  } catch {
    return []
  }
}

type HeaderFields = Readonly<Record<string, unknown>>

function readableHeader(database: Database): HeaderFields | null {
  try {
    const fields = z.record(z.string(), z.unknown()).parse(readHeader(database).fields)
    const program = planSchema.shape.program.safeParse(fields['program'])
    const name = planSchema.shape.name.safeParse(fields['name'])
    return program.success && name.success ? fields : null
  } catch {
    return null
  }
}

/** Filled while the lists are read. */
interface Losses {
  unreadable: number
  isPart: boolean
}

type Parser = { safeParse(value: unknown): { success: true; data: { readonly id: string } } | { success: false } }

function readList(
  database: Database,
  table: ListReader,
  schema: Parser,
  losses: Losses,
): readonly { readonly id: string }[] {
  const parts = new Map(
    table.parts.map(({ name, owner }) => {
      const read = readReadableRows(database, name, [owner, 'position'])
      if (read.isPart) losses.isPart = true
      return [name, Map.groupBy(read.rows, (row) => String(row[owner]))] as const
    }),
  )
  const read = readReadableRows(database, table.name, ['rowid'])
  if (read.isPart) losses.isPart = true
  const items = new Map<string, { readonly id: string }>()
  for (const row of read.rows.toSorted(byPosition)) {
    const parsed = schema.safeParse(itemOf(table, row, parts))
    if (parsed.success && !items.has(parsed.data.id)) items.set(parsed.data.id, parsed.data)
    else losses.unreadable += 1
  }
  return [...items.values()]
}

function itemOf(table: ListReader, row: Row, parts: ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>>): unknown {
  try {
    return table.fromRow(row, (part) => parts.get(part)?.get(String(row['id'])) ?? [])
  } catch {
    return null // a value of another kind than the column promises
  }
}

function byPosition(left: Row, right: Row): number {
  return Number(left['position']) - Number(right['position'])
}

/** Leaves out log entries and prerequisites whose item is lost, since a valid plan has no broken links. */
function dropBrokenLinks(plan: Plan, losses: Losses): Plan {
  const ids = {
    course: idsOf(plan, 'courses'),
    arrangement: idsOf(plan, 'arrangements'),
    practice: idsOf(plan, 'practices'),
    fee: idsOf(plan, 'fees'),
    contribution: idsOf(plan, 'contributions'),
  }
  const logEntries = plan.logEntries.filter((entry) => {
    const link = linkOf(entry)
    return link.kind === 'none' || ids[link.kind].has(link.id)
  })
  losses.unreadable += plan.logEntries.length - logEntries.length
  const courses = plan.courses.map((course) => ({
    ...course,
    prerequisiteIds: course.prerequisiteIds.filter((id) => ids.course.has(id)),
  }))
  return { ...plan, courses, logEntries }
}

function idsOf<C extends CollectionName>(plan: Plan, collection: C): ReadonlySet<string> {
  const items: readonly ItemOf<CollectionName>[] = plan[collection]
  return new Set(items.map(({ id }) => id))
}
