import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupsFolder, damagedFolder, plansFolder } from '#main/data-folder/data-folder.ts'
import type { CopiesChoice } from '#shared/contract/protection.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { type OpenProgram, openProgram } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const PASSPHRASE = 'sea lamp brick walk'
const ANOTHER = 'violin under the stairs'
const CANDIDATES = { kind: 'plan', planId: 'plan' } as const

function rename(name: string) {
  return { label: `Rename to ${name}`, group: null, edits: [{ kind: 'set', patch: { name } } satisfies Edit] }
}

function planFile(program: OpenProgram): string {
  return path.join(plansFolder(program.options.dataFolder), 'plan.certpace')
}

async function programWithPlan(changes: Parameters<typeof openProgram>[0] = {}): Promise<OpenProgram> {
  const program = openProgram(changes)
  await program.call('plan:create', { plan: fullPlan() })
  await program.call('plan:apply', { planId: 'plan', baseRevision: 0, command: rename('Before') })
  return program
}

async function protect(program: OpenProgram, copies: CopiesChoice = 'remove') {
  return await program.call('protection:set', { planId: 'plan', current: null, passphrase: PASSPHRASE, copies })
}

async function protectedProgram(): Promise<OpenProgram> {
  const program = await programWithPlan()
  expect(await protect(program)).toEqual({ trouble: null })
  return program
}

async function backupsOf(program: OpenProgram) {
  const { backups } = await program.call('backups:list', { planId: 'plan' })
  return backups.map(({ reason, protection, contents }) => [reason, protection, contents?.planName ?? null])
}

describe('a plan that is protected', () => {
  it('stays open, with its undo steps, and asks for the passphrase at the next start', async () => {
    const program = await protectedProgram()
    const session = await program.call('app:load', {})
    expect(session).toMatchObject({ isProtected: true, waitingFor: null, locked: [], open: { revision: 1 } })
    await program.call('plan:undo', { planId: 'plan' })
    const again = program.restart()
    const waiting = await again.call('app:load', {})
    expect(waiting).toMatchObject({ open: null, isProtected: false, waitingFor: 'plan', plans: [], planFaults: [] })
    expect(waiting.locked.map(({ id }) => id)).toEqual(['plan'])
    expect(await again.services.answer('plan:open', { planId: 'plan' })).toMatchObject({
      failure: { code: 'passphrase-needed' },
    })
    await again.call('protection:unlock', { target: CANDIDATES, passphrase: PASSPHRASE })
    await again.call('plan:open', { planId: 'plan' })
    const { open } = await again.call('app:load', {})
    expect(open?.plan).toEqual(fullPlan())
    await again.call('plan:redo', { planId: 'plan' })
  })

  it('is not opened by another passphrase, which is told in a sentence and changes nothing', async () => {
    const program = (await protectedProgram()).restart()
    const before = readFileSync(planFile(program))
    for (const passphrase of [ANOTHER, PASSPHRASE.toUpperCase(), `${PASSPHRASE} `]) {
      const reply = await program.services.answer('protection:unlock', { target: CANDIDATES, passphrase })
      expect(reply).toMatchObject({
        failure: { code: 'wrong-passphrase', message: expect.not.stringContaining('damaged') },
      })
    }
    expect(readFileSync(planFile(program)).equals(before)).toBe(true)
    expect(JSON.stringify(program.log)).not.toContain(ANOTHER)
  })

  it('forgets its key when another plan is opened', async () => {
    const program = await protectedProgram()
    await program.call('plan:open-sample', { sampleId: 'half-way' })
    const session = await program.call('app:load', {})
    expect(session).toMatchObject({ isProtected: false, waitingFor: null })
    expect(session.locked.map(({ id }) => id)).toEqual(['plan'])
    expect(await program.services.answer('plan:open', { planId: 'plan' })).toMatchObject({
      failure: { code: 'passphrase-needed' },
    })
  })

  it('opens without the note beside it too', async () => {
    const program = await protectedProgram()
    program.services.close()
    rmSync(`${planFile(program)}.protection`)
    rmSync(backupsFolder(program.options.dataFolder), { recursive: true })
    const again = program.restart()
    const wrong = await again.services.answer('protection:unlock', { target: CANDIDATES, passphrase: ANOTHER })
    expect(wrong).toMatchObject({ failure: { code: 'wrong-passphrase', message: expect.stringContaining('damaged') } })
    await again.call('protection:unlock', { target: CANDIDATES, passphrase: PASSPHRASE })
    expect((await again.call('plan:open', { planId: 'plan' })).name).toBe('Before')
  })

  it('gets backups as before, protected like it, which are listed with what they hold and can be restored', async () => {
    const program = await protectedProgram()
    await program.call('plan:apply', { planId: 'plan', baseRevision: 1, command: rename('After') })
    await program.services.finish()
    expect(await backupsOf(program)).toEqual([
      ['quit', 'same', 'After'],
      ['protection', 'same', 'Before'],
    ])
    const { backups } = await program.call('backups:list', { planId: 'plan' })
    const key = { planId: 'plan', backupId: backups[1]?.backupId ?? '', place: 'here' as const }
    await program.call('backups:restore', { ...key, baseRevision: 2 })
    const { open } = await program.call('app:load', {})
    expect(open?.plan.name).toBe('Before')
  })
})

describe('the copies made before a plan was protected', () => {
  async function withCopies(choice: CopiesChoice) {
    const second = temporaryFolder()
    const program = await programWithPlan()
    await program.call('backups:choose-mirror', { choice: { kind: 'folder', path: second } })
    await program.call('plan:apply', { planId: 'plan', baseRevision: 1, command: rename('Later') })
    await program.call('backups:make', { planId: 'plan' })
    const damaged = damagedFolder(program.options.dataFolder)
    mkdirSync(damaged)
    cpSync(planFile(program), path.join(damaged, 'plan.20270104T101500123Z.certpace'))
    cpSync(planFile(program), path.join(damaged, 'plan-2.20270104T101500123Z.certpace'))
    expect(await protect(program, choice)).toEqual({ trouble: null })
    const copies = await program.call('protection:copies', { planId: 'plan' })
    const inSecond = readdirSync(path.join(second, 'certpace-backups', 'plan'))
    return { program, copies, inSecond, damaged }
  }
  const NONE = { here: 0, mirror: 0, setAside: 0 }

  it('are removed, once a protected one is there, in the second folder too', async () => {
    const { program, copies, inSecond, damaged } = await withCopies('remove')
    expect(copies).toEqual({ plain: NONE, former: NONE, isMirrorReachable: true })
    expect(await backupsOf(program)).toEqual([['protection', 'same', 'Later']])
    expect(inSecond).toHaveLength(2)
    expect(readdirSync(damaged)).toEqual(['plan-2.20270104T101500123Z.certpace']) // of another plan
  })

  it('are made anew with the protection, in the second folder too, and hold what they held', async () => {
    const { program, copies } = await withCopies('protect')
    expect(copies).toEqual({ plain: { ...NONE, setAside: 1 }, former: NONE, isMirrorReachable: true })
    expect(await backupsOf(program)).toEqual([
      ['protection', 'same', 'Later'],
      ['asked', 'same', 'Later'],
      ['asked', 'same', 'Before'],
    ])
    const { backups } = await program.call('backups:list', { planId: 'plan' })
    const oldest = { planId: 'plan', backupId: backups[2]?.backupId ?? '' }
    for (const place of ['here', 'mirror'] as const) {
      expect((await program.call('backups:read', { ...oldest, place })).plan.name).toBe('Before')
    }
  })

  it('stay when the person wants it, are counted, and can be removed later', async () => {
    const { program, copies } = await withCopies('keep')
    expect(copies).toEqual({ plain: { here: 2, mirror: 2, setAside: 1 }, former: NONE, isMirrorReachable: true })
    await program.call('protection:clear-copies', { planId: 'plan', kind: 'plain', how: 'remove' })
    const after = await program.call('protection:copies', { planId: 'plan' })
    expect(after.plain).toEqual(NONE)
  })

  it('stay when no protected backup can be made', async () => {
    const program = await programWithPlan()
    await program.call('backups:make', { planId: 'plan' })
    const folder = path.join(backupsFolder(program.options.dataFolder), 'plan')
    const kept = readdirSync(folder)
    cpSync(folder, `${folder}-kept`, { recursive: true })
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'a file where the folder was')
    expect(await protect(program)).toEqual({ trouble: expect.stringMatching(/could not be made.*were all kept/) })
    rmSync(folder)
    cpSync(`${folder}-kept`, folder, { recursive: true })
    expect(readdirSync(folder)).toEqual(kept)
    expect((await program.call('protection:copies', { planId: 'plan' })).plain.here).toBe(1)
  })
})

describe('another passphrase', () => {
  it('takes the place of the one before, whose backups ask for it', async () => {
    const program = await protectedProgram()
    const change = { planId: 'plan', current: PASSPHRASE, passphrase: ANOTHER, copies: 'keep' as const }
    expect(await program.call('protection:set', change)).toEqual({ trouble: null })
    const again = program.restart()
    const old = await again.services.answer('protection:unlock', { target: CANDIDATES, passphrase: PASSPHRASE })
    expect(old).toMatchObject({ failure: { code: 'wrong-passphrase' } })
    await again.call('protection:unlock', { target: CANDIDATES, passphrase: ANOTHER })
    await again.call('plan:open', { planId: 'plan' })
    expect(await backupsOf(again)).toEqual([
      ['protection', 'same', 'Before'],
      ['protection', 'other', null],
    ])
    const { backups } = await again.call('backups:list', { planId: 'plan' })
    const former = { planId: 'plan', backupId: backups[1]?.backupId ?? '', place: 'here' as const }
    expect(await again.services.answer('backups:read', former)).toMatchObject({
      failure: { code: 'passphrase-needed' },
    })
    const target = { kind: 'backup' as const, ...former }
    expect(await again.services.answer('protection:unlock', { target, passphrase: ANOTHER })).toMatchObject({
      failure: { code: 'wrong-passphrase' },
    })
    await again.call('protection:unlock', { target, passphrase: PASSPHRASE })
    expect((await again.call('backups:read', former)).plan.name).toBe('Before')
    expect((await backupsOf(again))[1]).toEqual(['protection', 'other', 'Before'])
  })

  it('can take the backups of the one before along', async () => {
    const program = await protectedProgram()
    const change = { planId: 'plan', current: PASSPHRASE, passphrase: ANOTHER, copies: 'protect' as const }
    expect(await program.call('protection:set', change)).toEqual({ trouble: null })
    expect((await backupsOf(program)).map(([, protection]) => protection)).toEqual(['same', 'same'])
  })
})

describe('a protection that is ended', () => {
  it('leaves a plain plan, and backups that still ask for the passphrase', async () => {
    const program = await protectedProgram()
    await program.call('protection:remove', { planId: 'plan', current: PASSPHRASE })
    expect(readFileSync(planFile(program)).toString('latin1')).toMatch(/^SQLite format 3/)
    expect(existsSync(`${planFile(program)}.protection`)).toBe(false)
    const again = program.restart()
    expect(await again.call('app:load', {})).toMatchObject({ isProtected: false, open: { revision: 1 } })
    expect(await backupsOf(again)).toEqual([
      ['protection', 'none', 'Before'],
      ['protection', 'other', null],
    ])
  })
})
