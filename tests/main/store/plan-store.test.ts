import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createPlanFile } from '#main/store/create-plan-file.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { unwrap } from '../../helpers/resources.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

function newFile(): string {
  const file = path.join(temporaryFolder(), 'plan.certpace')
  createPlanFile(file, fullPlan(), false)
  return file
}

function opened(file: string): PlanStore {
  const store = unwrap(PlanStore.open(file))
  onTestFinished(() => store.close())
  return store
}

function rename(name: string, group: string | null = null) {
  return { label: `Rename to ${name}`, group, edits: [{ kind: 'set', patch: { name } } satisfies Edit] }
}

function applied(store: PlanStore, ...names: readonly string[]): void {
  for (const name of names) unwrap(store.apply(rename(name), store.state.revision))
}

describe('a command', () => {
  it('counts one revision and says what undo would take back', () => {
    const store = opened(newFile())
    const change = unwrap(store.apply(rename('B'), 0))
    expect(change).toEqual({
      planId: 'plan',
      revision: 1,
      edits: [{ kind: 'set', patch: { name: 'B' } }],
      label: 'Rename to B',
      undo: { label: 'Rename to B' },
      redo: null,
    })
    expect(store.state.plan.name).toBe('B')
  })

  it('is refused when the plan has moved on', () => {
    const store = opened(newFile())
    applied(store, 'B')
    expect(store.apply(rename('C'), 0)).toMatchObject({ ok: false, fault: { code: 'conflict' } })
    expect(store.state.plan.name).toBe('B')
  })

  it('is refused whole when one of its edits does not fit', () => {
    const file = newFile()
    const store = opened(file)
    const edits: Edit[] = [
      { kind: 'remove', collection: 'periods', id: 'leave' },
      { kind: 'remove', collection: 'courses', id: 'dated' },
    ]
    expect(store.apply({ label: 'Remove', group: null, edits }, 0)).toMatchObject({
      ok: false,
      fault: { code: 'dangling-link' },
    })
    expect(store.state.revision).toBe(0)
    expect(opened(file).state.plan).toEqual(fullPlan())
  })

  it('may remove a thing and what points at it, in any order', () => {
    const file = newFile()
    const store = opened(file)
    const edits: Edit[] = [
      { kind: 'remove', collection: 'courses', id: 'flexible' },
      { kind: 'update', collection: 'courses', id: 'flexible-limits', patch: { prerequisiteIds: [] } },
      { kind: 'remove', collection: 'logEntries', id: 'h1' },
      { kind: 'remove', collection: 'logEntries', id: 'p1' },
    ]
    unwrap(store.apply({ label: 'Remove course', group: null, edits }, 0))
    expect(opened(file).state.plan).toEqual(store.state.plan)
    unwrap(store.undo())
    expect(opened(file).state.plan).toEqual(fullPlan())
  })

  it('may change, remove and add one item', () => {
    const file = newFile()
    const store = opened(file)
    const item = { ...unwrapItem(fullPlan().periods[0]), title: 'Added again' }
    const edits: Edit[] = [
      { kind: 'update', collection: 'periods', id: 'leave', patch: { title: 'Changed' } },
      { kind: 'remove', collection: 'periods', id: 'leave' },
      { kind: 'add', collection: 'periods', item, at: 1 },
      { kind: 'update', collection: 'periods', id: 'leave', patch: { title: 'Changed again' } },
      { kind: 'move', collection: 'periods', id: 'leave', to: 0 },
    ]
    unwrap(store.apply({ label: 'Juggle', group: null, edits }, 0))
    expect(opened(file).state.plan.periods.map(({ title }) => title)).toEqual([
      'Changed again',
      'Period exams',
      'Period recovery',
      'Period little',
    ])
  })

  it('may bring newer rules', () => {
    const file = newFile()
    const store = opened(file)
    const program = { ...fullPlan().program, version: '2' }
    const edits: Edit[] = [{ kind: 'set', patch: { program } }]
    unwrap(store.apply({ label: 'Take newer rules', group: null, edits }, 0))
    expect(opened(file).state.plan.program.version).toBe('2')
  })

  it('keeps the order however often things are put at one place', () => {
    const file = newFile()
    const store = opened(file)
    const period = unwrapItem(fullPlan().periods[0])
    for (let index = 0; index < 60; index += 1) {
      const item = { ...period, id: `new-${index}` }
      const edits: Edit[] = [{ kind: 'add', collection: 'periods', item, at: 1 }]
      unwrap(store.apply({ label: 'Add', group: null, edits }, index))
    }
    expect(opened(file).state.plan).toEqual(store.state.plan)
  })
})

describe('undo and redo', () => {
  it('walk back and forth across restarts', () => {
    const file = newFile()
    const store = opened(file)
    applied(store, 'B', 'C')
    expect(unwrap(store.undo()).label).toBe('Rename to C')
    store.close()
    const again = opened(file)
    expect(again.state).toMatchObject({ revision: 3, undo: { label: 'Rename to B' }, redo: { label: 'Rename to C' } })
    unwrap(again.undo())
    expect(again.state.plan).toEqual(fullPlan())
    expect(again.undo()).toMatchObject({ ok: false, fault: { code: 'nothing-to-undo' } })
    unwrap(again.redo())
    unwrap(again.redo())
    expect(again.state).toMatchObject({ revision: 6, plan: { name: 'C' }, redo: null })
    expect(again.redo()).toMatchObject({ ok: false, fault: { code: 'nothing-to-redo' } })
  })

  it('forget what was undone once something new is done', () => {
    const store = opened(newFile())
    applied(store, 'B', 'C')
    unwrap(store.undo())
    unwrap(store.undo())
    applied(store, 'D')
    expect(store.state.redo).toBeNull()
    unwrap(store.undo())
    expect(store.state).toMatchObject({ plan: { name: 'A plan' }, undo: null, redo: { label: 'Rename to D' } })
  })

  it('take commands of one group as one step', () => {
    const store = opened(newFile())
    applied(store, 'Before')
    for (const name of ['T', 'Ty', 'Typ']) unwrap(store.apply(rename(name, 'name'), store.state.revision))
    unwrap(store.apply(rename('Other', 'another-field'), store.state.revision))
    unwrap(store.undo())
    expect(store.state.plan.name).toBe('Typ')
    unwrap(store.undo())
    expect(store.state.plan.name).toBe('Before')
    unwrap(store.redo())
    expect(store.state.plan.name).toBe('Typ')
  })

  it('do not join what was done before an undo with typing after it', () => {
    const store = opened(newFile())
    applied(store, 'Before')
    unwrap(store.apply(rename('One', 'name'), 1))
    unwrap(store.undo())
    unwrap(store.apply(rename('Two', 'name'), 3))
    unwrap(store.undo())
    expect(store.state.plan.name).toBe('Before')
  })
})

describe('a second writer', () => {
  it('makes the first answer with a conflict and read the plan anew', () => {
    const file = newFile()
    const [first, second] = [opened(file), opened(file)]
    applied(second, 'From elsewhere')
    expect(first.apply(rename('Mine'), 0)).toMatchObject({ ok: false, fault: { code: 'conflict' } })
    expect(first.state).toMatchObject({ revision: 1, plan: { name: 'From elsewhere' } })
    unwrap(first.apply(rename('Mine'), 1))
    expect(opened(file).state.plan.name).toBe('Mine')
  })
})

function unwrapItem<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('the full plan lacks an item')
  return item
}
