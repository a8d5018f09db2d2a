import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { samplePlan, unwrap } from '../../helpers/resources.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { openProgram } from '../helpers/open-program.ts'

function rename(name: string) {
  return { label: `Rename to ${name}`, group: null, edits: [{ kind: 'set', patch: { name } } satisfies Edit] }
}

describe('the first run', () => {
  it('has no plan, and offers the programs and the samples', async () => {
    const program = openProgram()
    const session = await program.call('app:load', {})
    expect(session).toMatchObject({
      host: 'browser',
      today: '2027-01-04',
      open: null,
      plans: [],
      planFaults: [],
      programFaults: [],
      settings: {
        colorScheme: 'auto',
        locale: 'en-US',
        weekStart: 'locale',
        newPlanCurrency: 'region',
        hidesAmounts: false,
      },
    })
    expect((await program.call('catalog:load', {})).programs.map(({ id }) => id)).toContain('aasect-cst')
    expect(session.samples.map(({ id, name }) => [id, name])).toContainEqual(['half-way', samplePlan('half-way').name])
  })
})

describe('a plan', () => {
  it('is there again after a restart, with its undo', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    await program.call('plan:apply', { planId: 'plan', baseRevision: 0, command: rename('Kept') })
    const again = program.restart()
    const { open, plans } = await again.call('app:load', {})
    expect(open).toMatchObject({
      plan: { ...fullPlan(), name: 'Kept' },
      revision: 1,
      undo: { label: 'Rename to Kept' },
    })
    expect(plans).toEqual([{ id: 'plan', name: 'Kept', isSample: false }])
    expect(await again.call('plan:undo', { planId: 'plan' })).toEqual({ revision: 2, label: 'Rename to Kept' })
  })

  it('is loaded again by every window when very many things changed at once', async () => {
    const program = openProgram()
    const plan = fullPlan()
    await program.call('plan:create', { plan })
    const entry = plan.logEntries[0]
    if (!entry) throw new Error('the plan has no entry to copy')
    const edits = Array.from(
      { length: 2001 },
      (_, index): Edit => ({
        kind: 'add',
        collection: 'logEntries',
        item: { ...entry, id: `many-${index}` },
        at: null,
      }),
    )
    program.events.length = 0
    await program.call('plan:apply', {
      planId: 'plan',
      baseRevision: 0,
      command: { label: 'Many', group: null, edits },
    })
    await program.call('plan:undo', { planId: 'plan' })
    const told = program.events.map(({ name }) => name).filter((name) => name !== 'backups:changed')
    expect(told).toEqual(['app:changed', 'app:changed'])
    expect((await program.call('app:load', {})).open).toMatchObject({ plan, revision: 2 })
  })

  it('tells every window of each change once it is kept', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    program.events.length = 0
    const command = rename('B')
    await program.call('plan:apply', { planId: 'plan', baseRevision: 0, command })
    await program.call('plan:undo', { planId: 'plan' })
    await program.services.answer('plan:apply', { planId: 'plan', baseRevision: 0, command })
    const step = { label: 'Rename to B' }
    const back = [{ kind: 'set', patch: { name: 'A plan' } }]
    expect(program.events).toEqual([
      {
        name: 'plan:changed',
        payload: { planId: 'plan', revision: 1, edits: command.edits, undo: step, redo: null },
      },
      { name: 'plan:changed', payload: { planId: 'plan', revision: 2, edits: back, undo: null, redo: step } },
    ])
  })

  it('that another process wrote is shown anew to every window', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    const other = unwrap(PlanStore.open(path.join(plansFolder(program.options.dataFolder), 'plan.certpace')))
    unwrap(other.apply(rename('From elsewhere'), 0))
    other.close()
    program.events.length = 0
    const reply = await program.services.answer('plan:apply', {
      planId: 'plan',
      baseRevision: 0,
      command: rename('Mine'),
    })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'conflict' } })
    expect(program.events).toEqual([{ name: 'app:changed', payload: {} }])
    expect((await program.call('app:load', {})).open?.plan.name).toBe('From elsewhere')
  })

  it.each(['con', 'PLAN'])('with the id %s, which not every disk could tell apart, gets a new one', async (id) => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    const created = await program.call('plan:create', { plan: { ...fullPlan(), id } })
    expect(created.id).not.toBe(id)
    expect((await program.call('app:load', {})).plans).toHaveLength(2)
  })
})

describe('a sample', () => {
  it('opens as a copy of its own each time, with its date', async () => {
    const program = openProgram()
    const first = await program.call('plan:open-sample', { sampleId: 'half-way' })
    const second = await program.call('plan:open-sample', { sampleId: 'half-way' })
    expect(first.id).not.toBe(second.id)
    expect(first).toMatchObject({ name: samplePlan('half-way').name, isSample: true })
    const { open, plans } = await program.restart().call('app:load', {})
    expect(open?.plan).toEqual({ ...samplePlan('half-way'), id: second.id })
    expect(plans.map(({ isSample }) => isSample)).toEqual([true, true])
  })
})

describe('a plan file that cannot be opened', () => {
  it('is named, left as it is, and does not stop the program', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    await program.call('plan:create', { plan: { ...fullPlan(), id: 'second', name: 'Second' } })
    program.services.close()
    const file = path.join(plansFolder(program.options.dataFolder), 'second.certpace')
    const damaged = readFileSync(file).fill(0x5a, 0, 4096)
    writeFileSync(file, damaged)
    const again = program.restart()
    const session = await again.call('app:load', {})
    expect(session).toMatchObject({
      open: { plan: { id: 'plan' } }, // else it could not be reached from the screen of a first run
      plans: [{ id: 'plan' }],
      planFaults: [{ file: 'second.certpace', message: expect.stringContaining('not changed') }],
    })
    expect(await again.services.answer('plan:open', { planId: 'second' })).toMatchObject({
      ok: false,
      failure: { code: 'not-a-plan' },
    })
    await again.call('plan:open', { planId: 'plan' })
    const { id } = await again.call('plan:create', { plan: { ...fullPlan(), id: 'second' } })
    expect(id).not.toBe('second')
    expect(readFileSync(file).equals(damaged)).toBe(true)
  })

  it('leaves the plan before open', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    writeFileSync(path.join(plansFolder(program.options.dataFolder), 'bad.certpace'), 'no database')
    expect(await program.services.answer('plan:open', { planId: 'bad' })).toMatchObject({ ok: false })
    await program.call('plan:apply', { planId: 'plan', baseRevision: 0, command: rename('Still here') })
  })

  it('is removed only where it was never finished', async () => {
    const program = openProgram()
    const folder = plansFolder(program.options.dataFolder)
    writeFileSync(path.join(folder, 'half.certpace.unfinished'), 'cut off')
    writeFileSync(path.join(folder, 'notes.txt'), 'a note')
    program.restart()
    expect(readdirSync(folder)).toEqual(['notes.txt'])
  })
})
