import { statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { createPlanFile } from '#main/store/create-plan-file.ts'
import { readWholeFiles } from '#main/store/evidence-files.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import type { Command, Edit } from '#shared/plan/edit.ts'
import { unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { changeOutside } from '../helpers/change-outside.ts'
import { evidenceFor, fileBytes, fileOf, sha256Of } from '../helpers/evidence-file.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const LARGE = fileOf('application/pdf', 2_500_001)
const SMALL = fileOf('application/pdf', 900, 1)

function newFile(): string {
  const file = path.join(temporaryFolder(), 'plan.certpace')
  createPlanFile(file, aPlan().build(), false)
  return file
}

function command(label: string, ...edits: readonly Edit[]): Command {
  return { label, group: null, edits: [...edits] }
}

function add(store: PlanStore, id: string, bytes: Uint8Array): void {
  const edit: Edit = { kind: 'add', collection: 'evidence', item: evidenceFor(id, bytes), at: null }
  unwrap(store.apply(command(`Add ${id}`, edit), store.state.revision, [fileBytes(bytes)]))
}

function remove(store: PlanStore, id: string): void {
  unwrap(store.apply(command(`Remove ${id}`, { kind: 'remove', collection: 'evidence', id }), store.state.revision))
}

function rename(store: PlanStore, name: string): void {
  unwrap(store.apply(command('Rename', { kind: 'set', patch: { name } }), store.state.revision))
}

function readBack(store: PlanStore, bytes: Uint8Array): Buffer | null {
  const [file] = readWholeFiles(store.files, [{ sha256: sha256Of(bytes), bytes: bytes.length }])
  return file ? Buffer.concat(file.parts) : null
}

function inDatabase<T>(file: string, look: (database: Database.Database) => T): T {
  const database = new Database(file)
  try {
    return look(database)
  } finally {
    database.close()
  }
}

function keptHashes(file: string): readonly unknown[] {
  return inDatabase(file, (database) =>
    database.prepare('SELECT DISTINCT sha256 FROM evidence_chunks ORDER BY sha256').pluck().all(),
  )
}

function storedBytes(file: string): unknown {
  return inDatabase(file, (database) =>
    database.prepare('SELECT sum(length(content)) FROM evidence_chunks').pluck().get(),
  )
}

/** Opens the plan, does something, and closes it, which is when bytes that nobody needs leave. */
function session<T>(file: string, act: (store: PlanStore) => T): T {
  const store = unwrap(PlanStore.open(file))
  try {
    return act(store)
  } finally {
    store.close()
  }
}

describe('a file kept as evidence', () => {
  it('comes back byte for byte after the plan was closed, from parts of at most 1 MB', () => {
    const file = newFile()
    session(file, (store) => add(store, 'large', LARGE))
    expect(session(file, (store) => readBack(store, LARGE))?.equals(LARGE)).toBe(true)
    const lengths = inDatabase(file, (database) =>
      database.prepare('SELECT length(content) FROM evidence_chunks ORDER BY position').pluck().all(),
    )
    expect(lengths).toEqual([1_000_000, 1_000_000, 500_001])
  })

  it('is kept once however often it is added', () => {
    const file = newFile()
    session(file, (store) => {
      add(store, 'one', SMALL)
      add(store, 'two', SMALL)
      remove(store, 'one')
    })
    expect(storedBytes(file)).toBe(SMALL.length)
    expect(session(file, (store) => readBack(store, SMALL))).toEqual(SMALL)
  })

  it('is not kept when its command is refused', () => {
    const file = newFile()
    session(file, (store) => {
      add(store, 'same-id', SMALL)
      const edit: Edit = { kind: 'add', collection: 'evidence', item: evidenceFor('same-id', LARGE), at: null }
      expect(store.apply(command('Add', edit), 1, [fileBytes(LARGE)])).toMatchObject({ ok: false })
    })
    expect(storedBytes(file)).toBe(SMALL.length)
  })

  it('leaves with undo and comes back with redo, also after the plan was closed in between', () => {
    const file = newFile()
    session(file, (store) => {
      add(store, 'large', LARGE)
      unwrap(store.undo())
      expect(store.state.plan.evidence).toEqual([])
    })
    session(file, (store) => {
      unwrap(store.redo())
      expect(store.state.plan.evidence).toHaveLength(1)
      expect(readBack(store, LARGE)?.equals(LARGE)).toBe(true)
    })
  })

  it('stays after its removal for as long as undo can bring it back', () => {
    const file = newFile()
    session(file, (store) => {
      add(store, 'small', SMALL)
      remove(store, 'small')
      rename(store, 'the 1000th step after the one that added it')
    })
    changeOutside(file, (database) => database.exec('UPDATE command_log SET step = 1001 WHERE sequence = 3'))
    session(file, () => {})
    expect(keptHashes(file)).toEqual([sha256Of(SMALL)])
    session(file, (store) => rename(store, 'one more, with which the steps of the file leave'))
    expect(keptHashes(file)).toEqual([])
  })

  it('is let go when what was undone is replaced by another change', () => {
    const file = newFile()
    session(file, (store) => {
      add(store, 'small', SMALL)
      unwrap(store.undo())
      rename(store, 'Another way')
    })
    expect(keptHashes(file)).toEqual([])
  })

  it('gives its space back to the disk once it is let go', () => {
    const file = newFile()
    const before = statSync(file).size
    session(file, (store) => {
      for (const seed of [1, 2, 3]) add(store, `file-${seed}`, fileOf('application/pdf', 2_000_000, seed))
      for (let step = 0; step < 3; step += 1) unwrap(store.undo())
      rename(store, 'Another way')
    })
    expect(statSync(file).size).toBeLessThanOrEqual(before)
    expect(inDatabase(file, (database) => database.pragma('integrity_check', { simple: true }))).toBe('ok')
  })
})

describe('a file whose bytes are not what they were', () => {
  function strike(file: string, statement: string): void {
    changeOutside(file, (database) => database.exec(statement))
  }

  it.each([
    ['changed', "UPDATE evidence_chunks SET content = CAST(x'00' || substr(content, 2) AS BLOB) WHERE position = 1"],
    ['missing', 'DELETE FROM evidence_chunks WHERE position = 2'],
    ['cut off', 'UPDATE evidence_chunks SET content = substr(content, 2) WHERE position = 0'],
  ])('is refused where a part of it is %s, and the other files are whole', (_how, statement) => {
    const file = newFile()
    session(file, (store) => {
      add(store, 'large', LARGE)
      add(store, 'small', SMALL)
    })
    strike(file, `${statement} AND sha256 = '${sha256Of(LARGE)}'`)
    session(file, (store) => {
      expect(store.state.plan.evidence).toHaveLength(2)
      expect(readBack(store, LARGE)).toBeNull()
      expect(readBack(store, SMALL)).toEqual(SMALL)
    })
  })

  it('is whole again once the same file is added anew', () => {
    const file = newFile()
    session(file, (store) => add(store, 'large', LARGE))
    strike(file, 'DELETE FROM evidence_chunks WHERE position = 1')
    session(file, (store) => {
      expect(readBack(store, LARGE)).toBeNull()
      add(store, 'again', LARGE)
      expect(readBack(store, LARGE)?.equals(LARGE)).toBe(true)
    })
  })
})
