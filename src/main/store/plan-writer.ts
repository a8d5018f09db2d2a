import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { CollectionName, ItemOf } from '#shared/plan/collections.ts'
import type { Edit } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { createListWriter, type ListWriter } from './list-writer.ts'
import { writeHeader, writeProgram } from './plan-header.ts'
import { LIST_TABLES, type ListItem, type ListName } from './tables/tables.ts'

/** Writes what edits change, row by row. All calls belong inside a transaction. */
export interface PlanWriter {
  /** `after` is the plan that the edits lead to. */
  writeEdits(edits: readonly Edit[], after: Plan): void
  /** Fills an empty database. */
  writeWhole(plan: Plan): void
}

type ListWriters = { readonly [L in ListName]: ListWriter<ListItem<L>> }

export function createPlanWriter(database: Database, isSample: boolean): PlanWriter {
  const writers: ListWriters = {
    courses: createListWriter(database, LIST_TABLES.courses),
    arrangements: createListWriter(database, LIST_TABLES.arrangements),
    practices: createListWriter(database, LIST_TABLES.practices),
    fees: createListWriter(database, LIST_TABLES.fees),
    periods: createListWriter(database, LIST_TABLES.periods),
    logEntries: createListWriter(database, LIST_TABLES.logEntries),
    checkmarks: createListWriter(database, LIST_TABLES.checkmarks),
    dismissals: createListWriter(database, LIST_TABLES.dismissals),
    coverages: createListWriter(database, LIST_TABLES.coverages),
    contributions: createListWriter(database, LIST_TABLES.contributions),
    evidence: createListWriter(database, LIST_TABLES.evidence),
    scenarios: createListWriter(database, LIST_TABLES.scenarios),
  }
  return {
    writeEdits(edits, after) {
      const lookUps = createLookUps(after)
      for (const edit of edits) writeEdit(edit, after, lookUps)
    },
    writeWhole(plan) {
      writeHeader(database, plan, isSample)
      writeProgram(database, plan)
      for (const item of plan.courses) writers.courses.insert(item, null)
      for (const item of plan.arrangements) writers.arrangements.insert(item, null)
      for (const item of plan.practices) writers.practices.insert(item, null)
      for (const item of plan.fees) writers.fees.insert(item, null)
      for (const item of plan.periods) writers.periods.insert(item, null)
      for (const item of plan.logEntries) writers.logEntries.insert(item, null)
      for (const item of plan.checkmarks) writers.checkmarks.insert(item, null)
      for (const item of plan.dismissals) writers.dismissals.insert(item, null)
      for (const item of plan.coverages) writers.coverages.insert(item, null)
      for (const item of plan.contributions) writers.contributions.insert(item, null)
      for (const item of plan.evidence) writers.evidence.insert(item, null)
      for (const item of plan.scenarios) writers.scenarios.insert(item, null)
    },
  }

  function writeEdit(edit: Edit, after: Plan, lookUps: LookUps): void {
    switch (edit.kind) {
      case 'set':
        writeHeader(database, after, isSample)
        if (edit.patch.program !== undefined) writeProgram(database, after)
        return
      case 'add':
        insertItem(edit.collection, edit.item, edit.at)
        return
      case 'update':
        updateItem(edit.collection, edit.id, lookUps)
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
    const byCollection: { readonly [K in CollectionName]: ListWriter<ItemOf<K>> } = writers
    byCollection[collection].insert(item, at)
  }

  function replaceItems<C extends CollectionName>(collection: C, items: readonly ItemOf<C>[]): void {
    const byCollection: { readonly [K in CollectionName]: ListWriter<ItemOf<K>> } = writers
    const writer = byCollection[collection]
    writer.removeAll()
    for (const item of items) writer.insert(item, null)
  }

  /**
   * Writes the item as the whole command leaves it. An item that a later edit removes is skipped, and one that a later
   * edit adds anew is written again by that edit.
   */
  function updateItem<C extends CollectionName>(collection: C, id: string, lookUps: LookUps): void {
    const byCollection: { readonly [K in CollectionName]: ListWriter<ItemOf<K>> } = writers
    const item = lookUps[collection](id)
    if (item !== undefined) byCollection[collection].update(item)
  }
}

type LookUps = { readonly [C in CollectionName]: (id: string) => ItemOf<C> | undefined }

function createLookUps(plan: Plan): LookUps {
  return {
    courses: lookUpIn(plan.courses),
    arrangements: lookUpIn(plan.arrangements),
    practices: lookUpIn(plan.practices),
    fees: lookUpIn(plan.fees),
    periods: lookUpIn(plan.periods),
    logEntries: lookUpIn(plan.logEntries),
    checkmarks: lookUpIn(plan.checkmarks),
    dismissals: lookUpIn(plan.dismissals),
    coverages: lookUpIn(plan.coverages),
    contributions: lookUpIn(plan.contributions),
    evidence: lookUpIn(plan.evidence),
  }
}

/** Makes its index on first use: a command may change thousands of items of one list, and none of the others. */
function lookUpIn<T extends { readonly id: string }>(items: readonly T[]): (id: string) => T | undefined {
  let index: ReadonlyMap<string, T> | null = null
  return (id) => {
    index ??= new Map(items.map((item) => [item.id, item]))
    return index.get(id)
  }
}
