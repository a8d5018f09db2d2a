import type { Database } from 'better-sqlite3-multiple-ciphers'
import {
  COLLECTION_NAMES,
  type CollectionName,
  type Collections,
  type ItemOf,
  ofEachCollection,
} from '#shared/plan/collections.ts'
import type { Edit } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Scenario } from '#shared/plan/scenario.ts'
import { createListWriter, type ListWriter } from './list-writer.ts'
import { writeHeader, writeProgram } from './plan-header.ts'
import { type CollectionTables, LIST_TABLES } from './tables/tables.ts'

/** Writes what edits change, row by row. All calls must be made inside a transaction. */
export interface PlanWriter {
  /** `after` is the plan that the edits lead to. */
  writeEdits(edits: readonly Edit[], after: Plan): void
  /** Fills an empty database. */
  writeWhole(plan: Plan): void
}

type CollectionWriters = { readonly [C in CollectionName]: ListWriter<ItemOf<C>> }
type ListWriters = CollectionWriters & { readonly scenarios: ListWriter<Scenario> }

export function createPlanWriter(database: Database, isSample: boolean): PlanWriter {
  const tables: CollectionTables = LIST_TABLES
  const writerOf = <C extends CollectionName>(name: C) => createListWriter<ItemOf<C>>(database, tables[name])
  const writers: ListWriters = {
    ...ofEachCollection<CollectionWriters>(writerOf),
    scenarios: createListWriter(database, LIST_TABLES.scenarios),
  }
  return {
    writeEdits(edits, after) {
      const find = createFind()
      for (const edit of edits) writeEdit(edit, after, find)
    },
    writeWhole(plan) {
      writeHeader(database, plan, isSample)
      writeProgram(database, plan)
      for (const name of COLLECTION_NAMES) insertItems(name, plan)
      for (const scenario of plan.scenarios) writers.scenarios.insert(scenario, null)
    },
  }

  function writeEdit(edit: Edit, after: Plan, find: Find): void {
    switch (edit.kind) {
      case 'set':
        writeHeader(database, after, isSample)
        if (edit.patch.program !== undefined) writeProgram(database, after)
        return
      case 'add':
        insertItem(edit.collection, edit.item, edit.at)
        return
      case 'update':
        updateItem(edit.collection, edit.id, after, find)
        return
      case 'remove':
        writers[edit.collection].remove(edit.id)
        return
      case 'move':
        writers[edit.collection].move(edit.id, edit.to)
        return
      case 'replace-list':
        replaceItems(edit.collection, edit.items)
        return
      case 'add-scenario':
        writers.scenarios.insert(edit.scenario, edit.at)
        return
      case 'replace-scenario':
        writers.scenarios.update(edit.scenario)
        return
      case 'remove-scenario':
        writers.scenarios.remove(edit.id)
        return
    }
  }

  function insertItem<C extends CollectionName>(collection: C, item: ItemOf<C>, at: number | null): void {
    const byCollection: CollectionWriters = writers
    byCollection[collection].insert(item, at)
  }

  function insertItems<C extends CollectionName>(collection: C, plan: Collections): void {
    for (const item of plan[collection]) insertItem(collection, item, null)
  }

  function replaceItems<C extends CollectionName>(collection: C, items: readonly ItemOf<C>[]): void {
    const byCollection: CollectionWriters = writers
    const writer = byCollection[collection]
    writer.removeAll()
    for (const item of items) writer.insert(item, null)
  }

  /**
   * Writes the item as it is after the whole command. An item that a later edit removes is skipped; one that a later
   * edit adds again is written again then.
   */
  function updateItem<C extends CollectionName>(collection: C, id: string, after: Collections, find: Find): void {
    const byCollection: CollectionWriters = writers
    const item = find(after[collection], id)
    if (item !== undefined) byCollection[collection].update(item)
  }
}

type Find = <T extends { readonly id: string }>(items: readonly T[], id: string) => T | undefined

/**
 * Indexes a list when it is first needed: a command may change thousands of items of one list, and none of the others.
 */
function createFind(): Find {
  const indexes = new Map<unknown, ReadonlyMap<string, unknown>>()
  return <T extends { readonly id: string }>(items: readonly T[], id: string) => {
    const index = indexes.get(items) ?? new Map(items.map((item) => [item.id, item]))
    indexes.set(items, index)
    return index.get(id) as T | undefined // the index of a list holds its items
  }
}
