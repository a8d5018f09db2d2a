import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { backupsFolder, plansFolder } from '#main/data-folder/data-folder.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { type OpenProgram, openProgram } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const OLD_FILE = fileURLToPath(new URL('../fixtures/schema-1.certpace', import.meta.url))

/** A thread needs a moment, and on a busy computer more of them. */
const PATIENCE = { timeout: 90_000 }

function rename(name: string) {
  return { label: `Rename to ${name}`, group: null, edits: [{ kind: 'set', patch: { name } } satisfies Edit] }
}

async function programWithPlan(): Promise<OpenProgram> {
  const program = openProgram()
  await program.call('plan:create', { plan: fullPlan() })
  return program
}

async function reasons(program: OpenProgram): Promise<readonly string[]> {
  const { backups } = await program.call('backups:list', { planId: 'plan' })
  return backups.map(({ reason }) => reason)
}

function folderOf(program: OpenProgram): string {
  return path.join(backupsFolder(program.options.dataFolder), 'plan')
}

describe('a backup', () => {
  it('that was being read when the program was cut off leaves no copy after the next start', async () => {
    const program = await programWithPlan()
    const backups = backupsFolder(program.options.dataFolder)
    mkdirSync(path.join(backups, '.reading-a1b2c3'), { recursive: true })
    writeFileSync(path.join(backups, '.reading-a1b2c3', 'backup'), 'what a plan holds')
    program.restart()
    expect(readdirSync(backups).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('is a whole database in one file for this person alone, and tells what it holds', async () => {
    const program = await programWithPlan()
    const made = await program.call('backups:make', { planId: 'plan' })
    const file = path.join(folderOf(program), `${made.backupId}.certpace`)
    expect(readdirSync(folderOf(program)).toSorted()).toEqual([`${made.backupId}.certpace`, `${made.backupId}.json`])
    const database = new Database(file, { readonly: true })
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('journal_mode', { simple: true })).toBe('delete')
    database.close()
    expect(made).toMatchObject({
      place: 'here',
      reason: 'asked',
      contents: { planName: 'A plan', courses: 7, sessions: 1, minutes: 720, payments: 5, paid: -37_550, revision: 0 },
    })
    const { backups, trouble } = await program.call('backups:list', { planId: 'plan' })
    expect(backups).toEqual([made])
    expect(trouble).toBeNull()
    expect(program.events.map(({ name }) => name)).toContain('backups:changed')
  })

  it('gives back the very plan, while the plan goes on', async () => {
    const program = await programWithPlan()
    const { backupId } = await program.call('backups:make', { planId: 'plan' })
    await program.call('plan:apply', { planId: 'plan', baseRevision: 0, command: rename('Later') })
    expect(await program.call('backups:read', { planId: 'plan', backupId, place: 'here' })).toEqual({
      plan: fullPlan(),
    })
  })

  it('is made after the start and at the end when something changed, and only then', async () => {
    const program = await programWithPlan()
    await program.services.finish()
    expect(await reasons(program)).toEqual(['quit'])
    await program.services.finish()
    expect(await reasons(program)).toEqual(['quit'])
    await program.call('plan:apply', { planId: 'plan', baseRevision: 0, command: rename('Changed') })
    program.services.close() // as after a crash: without the last backup
    const again = openProgram({ ...program.options, startBackupDelay: 0 })
    await expect.poll(() => reasons(again), PATIENCE).toEqual(['start', 'quit'])
  })

  it('is made of the plan that is left when another one is opened', async () => {
    const program = await programWithPlan()
    await program.call('plan:open-sample', { sampleId: 'half-way' })
    await expect.poll(() => reasons(program), PATIENCE).toEqual(['quit'])
    expect(readdirSync(plansFolder(program.options.dataFolder)).filter((name) => name.startsWith('plan.'))).toEqual([
      'plan.certpace',
      'plan.certpace.acknowledged',
      'plan.certpace.lock',
      'plan.certpace.seal',
    ])
  })

  it('is made before many things are removed at once', async () => {
    const program = await programWithPlan()
    const edits = fullPlan().logEntries.map(({ id }): Edit => ({ kind: 'remove', collection: 'logEntries', id }))
    const more = fullPlan().fees.map(({ id }): Edit => ({ kind: 'remove', collection: 'fees', id }))
    const command = { label: 'Remove all', group: null, edits: [...edits, ...more] }
    await program.call('plan:apply', { planId: 'plan', baseRevision: 0, command })
    const { backups } = await program.call('backups:list', { planId: 'plan' })
    expect(backups).toMatchObject([{ reason: 'before-change', contents: { payments: 5 } }])
  })

  it('keeps its order when the clock is set back', async () => {
    const moments = ['2030-05-05T05:05:05.000Z', '2027-01-04T10:00:00.000Z', '2027-01-04T10:00:00.000Z']
    const program = openProgram({ now: () => new Date(moments.shift() ?? 0) })
    await program.call('plan:create', { plan: fullPlan() })
    const made = []
    for (let index = 0; index < 3; index += 1) made.unshift(await program.call('backups:make', { planId: 'plan' }))
    expect((await program.call('backups:list', { planId: 'plan' })).backups).toEqual(made)
  })

  it('that cannot be made is said with what to do, and the plan goes on', async () => {
    const program = await programWithPlan()
    mkdirSync(backupsFolder(program.options.dataFolder))
    writeFileSync(folderOf(program), 'a file where the folder should be')
    expect(await program.services.answer('backups:make', { planId: 'plan' })).toMatchObject({
      ok: false,
      failure: { code: 'storage', message: expect.stringContaining('Back up now') },
    })
    await program.call('plan:apply', { planId: 'plan', baseRevision: 0, command: rename('Goes on') })
    rmSync(folderOf(program))
    await program.call('backups:make', { planId: 'plan' })
    expect((await program.call('backups:list', { planId: 'plan' })).trouble).toBeNull()
  })

  it('leaves nothing of one that was cut off', async () => {
    const program = await programWithPlan()
    mkdirSync(folderOf(program), { recursive: true })
    const id = '000001-20270104T101500123Z-quit'
    for (const name of [
      `${id}.certpace.unfinished`,
      `${id}.certpace.unfinished-journal`,
      `${id}.json`,
      `${id}.json.7.tmp`,
    ])
      writeFileSync(path.join(folderOf(program), name), 'cut off')
    expect((await program.call('backups:list', { planId: 'plan' })).backups).toEqual([])
    const { backupId } = await program.call('backups:make', { planId: 'plan' })
    expect(readdirSync(folderOf(program)).toSorted()).toEqual([`${backupId}.certpace`, `${backupId}.json`])
  })
})

describe('restoring', () => {
  it('brings back every part of the plan in one step, which undo takes back, and keeps what was there', async () => {
    const program = await programWithPlan()
    const { backupId } = await program.call('backups:make', { planId: 'plan' })
    const removals = fullPlan().logEntries.map(({ id }): Edit => ({ kind: 'remove', collection: 'logEntries', id }))
    const command = {
      label: 'Change much',
      group: null,
      edits: [...removals, ...rename('Changed').edits, { kind: 'remove-scenario', id: 'slow' } satisfies Edit],
    }
    await program.call('plan:apply', { planId: 'plan', baseRevision: 0, command })
    const changed = (await program.call('app:load', {})).open?.plan
    const restored = await program.call('backups:restore', { planId: 'plan', backupId, place: 'here', baseRevision: 1 })
    expect(restored).toMatchObject({ revision: 2, label: expect.stringMatching(/^Restore the backup of \d{4}-/) })
    expect((await program.call('app:load', {})).open?.plan).toEqual(fullPlan())
    expect((await reasons(program))[0]).toBe('before-restore')
    const again = program.restart()
    expect((await again.call('app:load', {})).open?.plan).toEqual(fullPlan())
    await again.call('plan:undo', { planId: 'plan' })
    expect((await again.call('app:load', {})).open?.plan).toEqual(changed)
    await again.call('plan:redo', { planId: 'plan' })
    expect((await again.call('app:load', {})).open?.plan).toEqual(fullPlan())
  })

  it('refuses a backup that is not whole any more, and changes nothing', async () => {
    const program = await programWithPlan()
    const { backupId } = await program.call('backups:make', { planId: 'plan' })
    await program.call('plan:apply', { planId: 'plan', baseRevision: 0, command: rename('Kept') })
    const file = path.join(folderOf(program), `${backupId}.certpace`)
    const bytes = readFileSync(file)
    bytes[bytes.length - 9] = 255 - (bytes.at(-9) ?? 0)
    writeFileSync(file, bytes)
    const request = { planId: 'plan', backupId, place: 'here', baseRevision: 1 }
    expect(await program.services.answer('backups:restore', request)).toMatchObject({
      ok: false,
      failure: { code: 'damaged-backup' },
    })
    expect((await program.call('app:load', {})).open).toMatchObject({ plan: { name: 'Kept' }, revision: 1 })
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('says so when the plan is that already', async () => {
    const program = await programWithPlan()
    const { backupId } = await program.call('backups:make', { planId: 'plan' })
    const request = { planId: 'plan', backupId, place: 'here', baseRevision: 0 }
    expect(await program.services.answer('backups:restore', request)).toMatchObject({
      ok: false,
      failure: { code: 'refused', message: expect.stringContaining('already') },
    })
  })
})

describe('the second folder', () => {
  it('gets a copy of each backup, from which a plan comes back when the first place is lost', async () => {
    const program = await programWithPlan()
    const second = temporaryFolder()
    await program.call('backups:choose-mirror', { choice: { kind: 'folder', path: second } })
    const restarted = program.restart()
    const { backupMirror, backups } = await restarted.call('backups:list', { planId: 'plan' })
    expect(backupMirror).toBe(second)
    expect(backups).toHaveLength(1)
    const again = restarted.restart()
    rmSync(folderOf(program), { recursive: true })
    await again.call('plan:apply', { planId: 'plan', baseRevision: 0, command: rename('Changed') })
    const left = (await again.call('backups:list', { planId: 'plan' })).backups
    expect(left).toEqual([{ ...backups[0], place: 'mirror' }])
    const backupId = left[0]?.backupId ?? ''
    await again.call('backups:restore', { planId: 'plan', backupId, place: 'mirror', baseRevision: 1 })
    expect((await again.call('app:load', {})).open?.plan).toEqual(fullPlan())
    const numbers = (await again.call('backups:list', { planId: 'plan' })).backups.map(({ backupId: id }) =>
      Number.parseInt(id, 10),
    )
    expect(numbers).toEqual([2, 1])
  })

  it('that went away is said, is not made anew, and stops nothing', async () => {
    const program = await programWithPlan()
    const second = path.join(temporaryFolder(), 'disk')
    mkdirSync(second)
    await program.call('backups:choose-mirror', { choice: { kind: 'folder', path: second } })
    rmSync(second, { recursive: true })
    await program.call('backups:make', { planId: 'plan' })
    const { backups, trouble } = await program.call('backups:list', { planId: 'plan' })
    expect(backups).toHaveLength(2)
    expect(trouble).toContain(second)
    expect(existsSync(second)).toBe(false)
    await program.call('backups:choose-mirror', { choice: { kind: 'none' } })
    await program.call('backups:make', { planId: 'plan' })
    expect((await program.call('backups:list', { planId: 'plan' })).trouble).toBeNull()
  })

  it('is refused inside the data folder, as a file, and where nothing can be written', async () => {
    const program = await programWithPlan()
    const file = path.join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const closed = temporaryFolder()
    chmodSync(closed, 0o500)
    const folders = [plansFolder(program.options.dataFolder), program.options.dataFolder, file]
    if (process.getuid?.() !== 0) folders.push(closed) // the administrator may write everywhere
    for (const folder of folders) {
      const request = { choice: { kind: 'folder', path: folder } }
      expect(await program.services.answer('backups:choose-mirror', request)).toMatchObject({
        ok: false,
        failure: { code: 'refused', path: 'choice.path' },
      })
    }
    expect((await program.call('backups:list', { planId: 'plan' })).backupMirror).toBeNull()
  })

  it('is asked for with the host’s own dialog where it has one', async () => {
    const second = temporaryFolder()
    const answers = [null, second]
    const host = { kind: 'electron' as const, saveFile: async () => ({ kind: 'cancelled' as const }), quit: () => {} }
    const program = openProgram({ host: { ...host, chooseFolder: async () => answers.shift() ?? null } })
    expect(await program.call('backups:choose-mirror', { choice: { kind: 'ask' } })).toEqual({ backupMirror: null })
    expect(await program.call('backups:choose-mirror', { choice: { kind: 'ask' } })).toEqual({ backupMirror: second })
    const typed = { choice: { kind: 'folder', path: second } }
    expect(await program.services.answer('backups:choose-mirror', typed)).toMatchObject({
      failure: { code: 'not-allowed' },
    })
  })
})

describe('a backup of an older form', () => {
  it('is made before the form is changed, and is the file as it was', async () => {
    const program = await programWithPlan()
    program.services.close()
    copyFileSync(OLD_FILE, path.join(plansFolder(program.options.dataFolder), 'plan.certpace'))
    await program.restart().services.answer('app:load', {})
    const [made] = readdirSync(folderOf(program)).filter((name) => name.endsWith('.certpace'))
    expect(made).toContain('before-update')
    const backup = new Database(path.join(folderOf(program), made ?? ''), { readonly: true })
    const old = new Database(OLD_FILE, { readonly: true })
    expect(backup.pragma('user_version', { simple: true })).toBe(1)
    for (const table of ['plan', 'courses', 'log_entries', 'command_log']) {
      expect(backup.prepare(`SELECT * FROM ${table}`).all()).toEqual(old.prepare(`SELECT * FROM ${table}`).all())
    }
    old.close()
    backup.close()
  })
})
