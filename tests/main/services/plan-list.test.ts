import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { archiveFolder, backupsFolder, plansFolder, removedFolder } from '#main/data-folder/data-folder.ts'
import type { ListedPlan } from '#shared/contract/plan-library.ts'
import { startChild } from '../helpers/child-process.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { type OpenProgram, openProgram } from '../helpers/open-program.ts'

/** A program with two plans, of which `second` is open. */
async function programWithTwo(): Promise<OpenProgram> {
  const program = openProgram()
  await createTwo(program)
  return program
}

async function createTwo(program: OpenProgram): Promise<void> {
  await program.call('plan:create', { plan: fullPlan() })
  await program.call('plan:create', { plan: { ...fullPlan(), id: 'second', name: 'Second' } })
}

async function listed(program: OpenProgram, place: ListedPlan['place']): Promise<readonly string[]> {
  const { plans } = await program.call('plans:list', {})
  return plans.filter((plan) => plan.place === place).map(({ id }) => id)
}

async function openId(program: OpenProgram): Promise<string | null> {
  return (await program.call('app:load', {})).open?.plan.id ?? null
}

describe('the list of plans', () => {
  it('names program and last change of each, the latest first, in the session too', async () => {
    const program = await programWithTwo()
    await program.call('plan:open', { planId: 'plan' })
    const changedAt = new Date('2020-01-03T10:00:00.000Z')
    const file = path.join(plansFolder(program.options.dataFolder), 'second.certpace')
    utimesSync(file, changedAt, changedAt)
    const { plans, removedFolder: folder } = await program.call('plans:list', {})
    expect(plans.map(({ id }) => id)).toEqual(['plan', 'second'])
    expect(plans[1]).toEqual({
      id: 'second',
      name: 'Second',
      isLocked: false,
      isSample: false,
      place: 'plans',
      program: fullPlan().program.name,
      changedAt: changedAt.toISOString(),
      trouble: null,
    })
    expect(folder).toBe(removedFolder(program.options.dataFolder))
    utimesSync(path.join(plansFolder(program.options.dataFolder), 'plan.certpace'), changedAt, new Date('2020-01-02'))
    const session = await program.restart().call('app:load', {})
    expect(session.plans.map(({ id }) => id)).toEqual(['second', 'plan'])
  })

  it('does not take looking at a plan for a change of it', async () => {
    const program = await programWithTwo()
    const before = await program.call('plans:list', {})
    await program.call('plan:open', { planId: 'plan' })
    await program.call('plan:open', { planId: 'second' })
    await program.call('plan:open', { planId: 'plan' })
    expect(await program.call('plans:list', {})).toEqual(before)
  })

  it('tells when each plan leads to its certificate, as the projection of the plan does', async () => {
    const program = openProgram()
    const sample = await program.call('plan:open-sample', { sampleId: 'half-way' })
    const ofOpen = await program.call('plans:outlook', { planId: sample.id })
    expect(ofOpen).toMatchObject({ kind: 'certified' })
    await program.call('plan:create', { plan: { ...fullPlan(), courses: [], logEntries: [] } })
    expect(await program.call('plans:outlook', { planId: sample.id })).toEqual(ofOpen)
    expect(await program.call('plans:outlook', { planId: 'plan' })).toEqual({ kind: 'not-reached' })
    await program.call('plan:open', { planId: sample.id })
    expect(await program.call('plans:outlook', { planId: 'plan' })).toEqual({ kind: 'not-reached' })
  })
})

describe('a plan that is renamed', () => {
  it.each(['plan', 'second'])('has it as a command in its log, whether it is open or not (%s)', async (planId) => {
    const program = await programWithTwo()
    const { nameBefore } = await program.call('plans:rename', { planId, name: '  Autumn ' })
    expect(nameBefore).toBe(planId === 'plan' ? 'A plan' : 'Second')
    expect(program.events.map(({ name }) => name)).toContain('app:changed')
    const again = program.restart()
    await again.call('plan:open', { planId })
    const { open, plans } = await again.call('app:load', {})
    expect(open?.undo).toEqual({ label: 'Rename the plan to Autumn' })
    expect(plans.find(({ id }) => id === planId)?.name).toBe('Autumn')
    await again.call('plan:undo', { planId })
    expect((await again.call('app:load', {})).open?.plan.name).toBe(nameBefore)
  })

  it('to the name it has stays as it is', async () => {
    const program = await programWithTwo()
    await program.call('plans:rename', { planId: 'second', name: 'Second' })
    expect((await program.call('app:load', {})).open).toMatchObject({ revision: 0, undo: null })
  })

  it('can have a name that is too long for the label', async () => {
    const program = await programWithTwo()
    await program.call('plans:rename', { planId: 'second', name: 'x'.repeat(200) })
    expect((await program.call('app:load', {})).open?.undo).toEqual({ label: 'Rename the plan' })
  })
})

describe('a plan that is archived or removed', () => {
  it.each(['archive', 'removed'] as const)('is out of the list and comes back from "%s" as it was', async (place) => {
    const program = await programWithTwo()
    await program.call('plans:rename', { planId: 'plan', name: 'Changed' })
    const moved = await program.call('plans:move', { planId: 'plan', to: place })
    expect(moved).toEqual({ name: 'Changed', from: 'plans', wasOpen: false })
    expect(await openId(program)).toBe('second')
    expect(await listed(program, 'plans')).toEqual(['second'])
    expect(await listed(program, place)).toEqual(['plan'])
    const again = program.restart()
    expect(await again.call('recovery:list', {})).toEqual({ plans: [] })
    expect(await again.call('plans:move', { planId: 'plan', to: 'plans' })).toMatchObject({ from: place })
    await again.call('plan:open', { planId: 'plan' })
    const { open } = await again.call('app:load', {})
    expect(open).toMatchObject({
      plan: { ...fullPlan(), name: 'Changed' },
      undo: { label: 'Rename the plan to Changed' },
    })
  })

  it('has a checked backup of what it was', async () => {
    const program = await programWithTwo()
    await program.call('backups:make', { planId: 'second' }) // after the one made when the first was left
    await program.call('plans:rename', { planId: 'plan', name: 'Last name' })
    await program.call('plans:move', { planId: 'plan', to: 'removed' })
    const { backups } = await program.call('backups:list', { planId: 'plan' })
    expect(backups[0]).toMatchObject({ reason: 'before-removal', contents: { planName: 'Last name' } })
    const { plan } = await program.call('backups:read', { ...backupKey(backups), planId: 'plan' })
    expect(plan).toEqual({ ...fullPlan(), name: 'Last name' })
  })

  it('leaves the next plan open when it was the open one, or none, and undo opens it again', async () => {
    const program = await programWithTwo()
    await program.call('plan:apply', {
      planId: 'second',
      baseRevision: 0,
      command: { label: 'Name', group: null, edits: [{ kind: 'set', patch: { name: 'Just now' } }] },
    })
    expect(await program.call('plans:move', { planId: 'second', to: 'archive' })).toMatchObject({ wasOpen: true })
    expect(await openId(program)).toBe('plan')
    await program.call('plans:move', { planId: 'plan', to: 'removed' })
    expect(await openId(program)).toBeNull()
    expect(await openId(program.restart())).toBeNull()
    const again = program.restart()
    await again.call('plans:move', { planId: 'second', to: 'plans' })
    await again.call('plan:open', { planId: 'second' })
    expect((await again.call('app:load', {})).open?.plan.name).toBe('Just now')
  })

  it('goes from the archive to the removed ones', async () => {
    const program = await programWithTwo()
    await program.call('plans:move', { planId: 'plan', to: 'archive' })
    expect(await program.call('plans:move', { planId: 'plan', to: 'removed' })).toMatchObject({ from: 'archive' })
    expect(await listed(program, 'removed')).toEqual(['plan'])
    expect(readdirSync(archiveFolder(program.options.dataFolder)).filter(isPlanFile)).toEqual([])
  })

  it('keeps its id for itself', async () => {
    const program = await programWithTwo()
    await program.call('plans:move', { planId: 'plan', to: 'removed' })
    const { id } = await program.call('plan:create', { plan: fullPlan() })
    expect(id).not.toBe('plan')
    await program.call('plans:move', { planId: 'plan', to: 'plans' })
    expect(await listed(program, 'plans')).toHaveLength(3)
  })

  it('takes with it what a crash left beside its file', async () => {
    const program = await programWithTwo()
    const { dataFolder } = program.options
    program.services.close()
    const child = startChild('plan-holder.ts', dataFolder)
    await child.nextLine()
    child.tell('rename')
    expect(await child.nextLine()).toMatchObject({ ok: true })
    await child.kill()
    const again = program.restart()
    const id = (await openId(again)) ?? ''
    await again.call('plan:open', { planId: id === 'plan' ? 'second' : 'plan' })
    await again.call('plans:move', { planId: id, to: 'archive' })
    await again.call('plans:move', { planId: id, to: 'plans' })
    await again.call('plan:open', { planId: id })
    expect((await again.call('app:load', {})).open?.plan.name).toBe('Renamed before the crash')
  })

  it('that cannot be read is listed with the reason, and can be mended back in the list', async () => {
    const program = await programWithTwo()
    await program.call('plans:move', { planId: 'plan', to: 'archive' })
    const file = path.join(archiveFolder(program.options.dataFolder), 'plan.certpace')
    writeFileSync(file, readFileSync(file).fill(0x5a))
    const { plans } = await program.call('plans:list', {})
    expect(plans.find(({ id }) => id === 'plan')).toMatchObject({ place: 'archive', trouble: expect.any(String) })
    await program.call('plans:move', { planId: 'plan', to: 'plans' })
    expect(await program.call('recovery:list', {})).toMatchObject({ plans: [{ planId: 'plan', kind: 'damaged' }] })
  })
})

describe('a plan that cannot be moved', () => {
  it('because its name is taken there stays where it is', async () => {
    const program = await programWithTwo()
    mkdirSync(removedFolder(program.options.dataFolder))
    const other = path.join(removedFolder(program.options.dataFolder), 'second.certpace')
    writeFileSync(other, 'somebody put this here')
    const reply = await program.services.answer('plans:move', { planId: 'second', to: 'removed' })
    expect(reply).toMatchObject({
      failure: { code: 'name-taken', message: expect.stringContaining('nothing was moved') },
    })
    expect(await openId(program)).toBe('second')
    expect(readFileSync(other, 'utf8')).toBe('somebody put this here')
  })

  it('because another program has it open stays where it is', async () => {
    const program = await programWithTwo()
    const { dataFolder } = program.options
    program.services.close()
    const elsewhere = openProgram()
    const theirs = path.join(plansFolder(elsewhere.options.dataFolder), 'second.certpace')
    renameSync(path.join(plansFolder(dataFolder), 'second.certpace'), theirs)
    const child = startChild('plan-holder.ts', elsewhere.options.dataFolder)
    await child.nextLine()
    const reply = await elsewhere.services.answer('plans:move', { planId: 'second', to: 'archive' })
    expect(reply).toMatchObject({
      failure: { code: 'held', message: expect.stringContaining(elsewhere.options.dataFolder) },
    })
    expect(existsSync(theirs)).toBe(true)
  })

  it('because the data folder is gone is told so, and no empty one is made in its place', async () => {
    const program = await programWithTwo()
    const { dataFolder } = program.options
    await program.call('backups:make', { planId: 'second' })
    renameSync(dataFolder, `${dataFolder}-gone`)
    const reply = await program.services.answer('plans:move', { planId: 'second', to: 'archive' })
    expect(reply).toMatchObject({
      failure: { code: 'lost-folder', message: expect.stringContaining('connect its disk') },
    })
    expect(existsSync(archiveFolder(dataFolder))).toBe(false)
    renameSync(`${dataFolder}-gone`, dataFolder)
  })

  it('because a file stands in the place of the folder is told so', async () => {
    const program = await programWithTwo()
    writeFileSync(archiveFolder(program.options.dataFolder), 'a file')
    const reply = await program.services.answer('plans:move', { planId: 'second', to: 'archive' })
    expect(reply).toMatchObject({ failure: { code: 'storage', message: expect.stringContaining('needs a folder') } })
    expect(await openId(program)).toBe('second')
  })

  it('because no backup of it can be made stays where it is', async () => {
    const program = openProgram()
    writeFileSync(backupsFolder(program.options.dataFolder), 'a file')
    await createTwo(program)
    const reply = await program.services.answer('plans:move', { planId: 'second', to: 'removed' })
    expect(reply).toMatchObject({ failure: { code: 'storage', message: expect.stringContaining('backup') } })
    expect(await openId(program)).toBe('second')
    expect(await listed(program, 'plans')).toHaveLength(2)
  })
})

function backupKey(backups: readonly { readonly backupId: string; readonly place: 'here' | 'mirror' }[]) {
  const [latest] = backups
  return { backupId: latest?.backupId ?? '', place: latest?.place ?? 'here' }
}

function isPlanFile(name: string): boolean {
  return name.endsWith('.certpace')
}
