import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import { writePlanText } from '#shared/plan/document.ts'
import { startChild } from '../helpers/child-process.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { browserHost, type OpenProgram, openProgram } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { uploadToOpen } from '../helpers/transfer.ts'
import { WORKER_FILE } from '../helpers/worker-files.ts'

/** A plan file as another person may send it, with one change that can be undone. */
async function foreignFile(): Promise<string> {
  const program = openProgram()
  await program.call('plan:create', { plan: fullPlan() })
  await program.call('plans:rename', { planId: 'plan', name: 'From elsewhere' })
  program.services.close()
  const file = path.join(temporaryFolder(), 'sent by post.certpace')
  copyFileSync(path.join(plansFolder(program.options.dataFolder), 'plan.certpace'), file)
  return file
}

/** A program whose dialog answers with a file. */
function programChoosing(file: string | null): OpenProgram {
  return openProgram({ host: browserHost({ kind: 'electron', choosePlanFile: async () => file }) })
}

/** The thread of copies, which begins once a file is there. */
function workerWaitingFor(signal: string): string {
  const file = path.join(temporaryFolder(), 'waiting-worker.mjs')
  const isThere = `existsSync(${JSON.stringify(signal)})`
  const lines = [
    `import { existsSync } from 'node:fs'`,
    `import { setTimeout as wait } from 'node:timers/promises'`,
    `while (!${isThere}) await wait(5)`,
    `await import(${JSON.stringify(pathToFileURL(WORKER_FILE).href)})`,
  ]
  writeFileSync(file, lines.join('\n'))
  return file
}

async function openFile(program: OpenProgram) {
  return program.services.answer('plans:open-file', { from: { kind: 'ask' } })
}

function filesOf(program: OpenProgram): readonly string[] {
  return readdirSync(plansFolder(program.options.dataFolder))
}

describe('a plan file from elsewhere', () => {
  it('is copied into the list and opened, undo steps included; the file is only read', async () => {
    const file = await foreignFile()
    const before = readFileSync(file)
    const program = programChoosing(file)
    expect(await program.call('plans:open-file', { from: { kind: 'ask' } })).toEqual({
      kind: 'opened',
      id: 'plan',
      name: 'From elsewhere',
      isSample: false,
      renamedFrom: null,
      missingFiles: 0,
    })
    const { open } = await program.call('app:load', {})
    expect(open).toMatchObject({ plan: { ...fullPlan(), name: 'From elsewhere' }, undo: { label: expect.any(String) } })
    await program.call('plan:undo', { planId: 'plan' })
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(path.dirname(file))).toEqual(['sent by post.certpace'])
  })

  it('gets an id and a name of its own where the plan is there already', async () => {
    const file = await foreignFile()
    const program = programChoosing(file)
    await openFile(program)
    const second = await program.call('plans:open-file', { from: { kind: 'ask' } })
    expect(second).toMatchObject({ kind: 'opened', name: 'From elsewhere, copy', renamedFrom: 'From elsewhere' })
    const { open, plans } = await program.call('app:load', {})
    expect(open?.plan.id).not.toBe('plan')
    expect(plans).toHaveLength(2)
  })

  it('is taken in with what a crash left beside it', async () => {
    const elsewhere = openProgram()
    await elsewhere.call('plan:create', { plan: fullPlan() })
    elsewhere.services.close()
    const child = startChild('plan-holder.ts', elsewhere.options.dataFolder)
    await child.nextLine()
    child.tell('rename')
    await child.nextLine()
    await child.kill()
    const program = programChoosing(path.join(plansFolder(elsewhere.options.dataFolder), 'plan.certpace'))
    expect(await program.call('plans:open-file', { from: { kind: 'ask' } })).toMatchObject({
      name: 'Renamed before the crash',
    })
  })

  it('is opened where it is when it is one of the list', async () => {
    const made = openProgram()
    await made.call('plan:create', { plan: fullPlan() })
    await made.call('plan:create', { plan: { ...fullPlan(), id: 'second' } })
    made.services.close()
    const file = path.join(plansFolder(made.options.dataFolder), 'plan.certpace')
    const program = openProgram({ ...made.options, host: browserHost({ choosePlanFile: async () => file }) })
    expect(await program.call('plans:open-file', { from: { kind: 'ask' } })).toMatchObject({ id: 'plan' })
    expect((await program.call('app:load', {})).plans).toHaveLength(2)
  })

  it('may be an exported plan, too', async () => {
    const file = path.join(temporaryFolder(), 'exported.json')
    writeFileSync(file, `\uFEFF${writePlanText(fullPlan())}`)
    const program = programChoosing(file)
    expect(await program.call('plans:open-file', { from: { kind: 'ask' } })).toMatchObject({ id: 'plan' })
    writeFileSync(file, '{"format":"other"}')
    expect(await openFile(program)).toMatchObject({ failure: { code: 'not-a-plan', path: 'format' } })
  })

  it('never takes the place of a plan that came in while it was copied', async () => {
    const file = await foreignFile()
    const signal = path.join(temporaryFolder(), 'go on')
    const host = browserHost({ kind: 'electron', choosePlanFile: async () => file })
    const program = openProgram({ host, workerFile: workerWaitingFor(signal) })
    const opening = openFile(program)
    await nextTurn()
    await program.call('plan:create', { plan: { ...fullPlan(), name: 'Made meanwhile' } })
    writeFileSync(signal, '')
    expect(await opening).toMatchObject({ failure: { message: expect.stringMatching(/Open the file again/) } })
    expect((await program.call('app:load', {})).plans.map(({ name }) => name)).toEqual(['Made meanwhile'])
    expect(filesOf(program).filter((name) => name.includes('unfinished'))).toEqual([])
    expect(await openFile(program)).toMatchObject({ ok: true })
  })

  it('can be left aside in the dialog', async () => {
    const program = programChoosing(null)
    expect(await program.call('plans:open-file', { from: { kind: 'ask' } })).toEqual({ kind: 'cancelled' })
  })

  it('that is open in another Certpace is refused with who has it', async () => {
    const elsewhere = openProgram()
    await elsewhere.call('plan:create', { plan: fullPlan() })
    elsewhere.services.close()
    const child = startChild('plan-holder.ts', elsewhere.options.dataFolder)
    await child.nextLine()
    const program = programChoosing(path.join(plansFolder(elsewhere.options.dataFolder), 'plan.certpace'))
    expect(await openFile(program)).toMatchObject({
      failure: { code: 'held', message: expect.stringContaining(elsewhere.options.dataFolder) },
    })
  })
})

describe('a file that is no sound plan', () => {
  function change(statement: string) {
    return (file: string) => {
      const database = new Database(file)
      database.pragma('journal_mode = DELETE')
      database.exec(statement)
      database.close()
    }
  }

  it.each<[string, string, (file: string) => void]>([
    ['of another program', 'not-a-plan', change('PRAGMA application_id = 7')],
    ['of a newer Certpace', 'newer-version', change('PRAGMA user_version = 99')],
    ['that is text', 'not-a-plan', (file) => writeFileSync(file, 'Dear diary')],
    ['that is empty', 'not-a-plan', (file) => truncateSync(file)],
    ['with a half', 'damaged-file', (file) => truncateSync(file, 3 * 4096 + 100)],
    ['without its first page', 'not-a-plan', (file) => writeFileSync(file, readFileSync(file).fill(0x5a, 0, 4096))],
    ['with pages that are wrong', 'damaged-file', (file) => writeFileSync(file, readFileSync(file).fill(0x5a, 8192))],
    ['with a value that cannot be', 'damaged-file', change("UPDATE plan SET start_on = '2027-99-99'")],
    [
      'with a link to nothing',
      'damaged-file',
      change("PRAGMA foreign_keys=OFF; DELETE FROM courses WHERE id = 'dated'"),
    ],
    ['with a table of its own', 'not-a-plan', change('CREATE TABLE extra (a)')],
    [
      'with a trigger that changes the plan by itself',
      'not-a-plan',
      change('CREATE TRIGGER quiet AFTER INSERT ON command_log BEGIN DELETE FROM fees; END'),
    ],
    [
      'with a view in the place of a table',
      'not-a-plan',
      change('DROP TABLE dismissals; CREATE VIEW dismissals AS SELECT 1 AS id'),
    ],
    ['that is gone', 'unreadable-file', (file) => rmSync(file)],
    ['that is a folder', 'unreadable-file', (file) => replaceByFolder(file)],
    ['that is too large', 'too-large', (file) => truncateSync(file, 500_000_001)],
  ])('%s is refused (%s), is left as it is, and nothing stays behind', async (_, code, spoil) => {
    const file = await foreignFile()
    spoil(file)
    const isFile = existsSync(file) && code !== 'too-large' && !(code === 'unreadable-file')
    const before = isFile ? readFileSync(file) : null
    const program = programChoosing(file)
    expect(await openFile(program)).toMatchObject({
      ok: false,
      failure: { code, message: expect.stringMatching(/\.$/) },
    })
    expect(filesOf(program)).toEqual([])
    if (before) expect(readFileSync(file).equals(before)).toBe(true)
    expect((await program.call('app:load', {})).planFaults).toEqual([])
  })
})

function replaceByFolder(file: string): void {
  rmSync(file)
  mkdirSync(file)
}

describe('a plan file handed over by the page', () => {
  it('arrives in pieces and is opened', async () => {
    const bytes = readFileSync(await foreignFile())
    const program = openProgram()
    const uploadId = await uploadToOpen(program, bytes)
    expect(await program.call('plans:open-file', { from: { kind: 'received', uploadId } })).toMatchObject({
      kind: 'opened',
      name: 'From elsewhere',
    })
    expect(filesOf(program).filter((name) => name.includes('received'))).toEqual([])
    expect(await program.services.answer('plans:open-file', { from: { kind: 'received', uploadId } })).toMatchObject({
      failure: { code: 'no-such-upload' },
    })
  })

  it('is refused when a part is missing, and when it is more than was said', async () => {
    const program = openProgram()
    const content = Buffer.alloc(300).toString('base64')
    const begin = async (bytes = 500) => (await program.call('upload:begin', { purpose: 'open', bytes })).uploadId
    const push = (uploadId: string, position: number) =>
      program.services.answer('upload:part', { uploadId, position, content })
    const [skipped, short, long] = [await begin(900), await begin(), await begin()]
    expect(await push(skipped, 0)).toMatchObject({ ok: true })
    expect(await push(skipped, 2)).toMatchObject({ failure: { code: 'no-such-upload' } })
    expect(await push(short, 0)).toMatchObject({ ok: true })
    const opening = { from: { kind: 'received', uploadId: short } }
    expect(await program.services.answer('plans:open-file', opening)).toMatchObject({
      failure: { code: 'no-such-upload', message: 'The file did not arrive whole. Choose it again.' },
    })
    expect(await push(long, 0)).toMatchObject({ ok: true })
    expect(await push(long, 1)).toMatchObject({ failure: { code: 'no-such-upload' } })
    expect(filesOf(program)).toEqual([])
  })

  it('does not stay when it could not be taken in', async () => {
    const program = openProgram({ workerFile: path.join(temporaryFolder(), 'gone.ts') })
    const uploadId = await uploadToOpen(program, readFileSync(await foreignFile()))
    const reply = await program.services.answer('plans:open-file', { from: { kind: 'received', uploadId } })
    expect(reply).toMatchObject({ ok: false })
    expect(filesOf(program)).toEqual([])
  })

  it('is given up when the program starts again', async () => {
    const program = openProgram()
    await uploadToOpen(program, 'any file')
    expect(filesOf(program)).toHaveLength(1)
    expect(filesOf(program.restart())).toEqual([])
  })
})

describe('a duplicate', () => {
  it('has all of the plan with its undo steps, under an id and a name of its own', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    await program.call('plans:rename', { planId: 'plan', name: 'Mine' })
    const first = await program.call('plans:duplicate', { planId: 'plan' })
    const second = await program.call('plans:duplicate', { planId: first.id })
    expect([first.name, second.name]).toEqual(['Mine, copy', 'Mine, copy 2'])
    expect((await program.call('app:load', {})).open?.plan.id).toBe('plan')
    await program.call('plan:open', { planId: second.id })
    const { open } = await program.call('app:load', {})
    expect(open).toMatchObject({
      plan: { ...fullPlan(), id: second.id, name: 'Mine, copy 2' },
      undo: { label: 'Rename the plan to Mine' },
    })
    await program.call('plan:undo', { planId: second.id })
    await program.call('plan:open', { planId: 'plan' })
    expect((await program.call('app:load', {})).open?.plan.name).toBe('Mine')
  })

  it('holds the changes that are still beside the file of the open plan', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    await program.call('plans:rename', { planId: 'plan', name: 'Just now' })
    const file = path.join(plansFolder(program.options.dataFolder), 'plan.certpace')
    expect(existsSync(`${file}-wal`)).toBe(true)
    expect(await program.call('plans:duplicate', { planId: 'plan' })).toMatchObject({ name: 'Just now, copy' })
  })

  it('is not made of a damaged plan', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    await program.call('plan:create', { plan: { ...fullPlan(), id: 'second' } })
    const file = path.join(plansFolder(program.options.dataFolder), 'plan.certpace')
    writeFileSync(file, readFileSync(file).fill(0x5a, 8192))
    expect(await program.services.answer('plans:duplicate', { planId: 'plan' })).toMatchObject({
      ok: false,
      failure: { code: 'storage', message: expect.stringMatching(/none was kept|damaged/) },
    })
    expect((await program.call('app:load', {})).plans.map(({ id }) => id)).toContain('second')
    expect(filesOf(program).filter((name) => name.includes('unfinished'))).toEqual([])
  })
})
