import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { damagedFolder, plansFolder } from '#main/data-folder/data-folder.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { putInPlace } from '../helpers/change-outside.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { type OpenProgram, openProgram } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const HEADER_BYTES = 32
const EDITS = 20

function stateAt(revision: number): Plan {
  return revision === 0 ? fullPlan() : { ...fullPlan(), name: `Revision ${revision}` }
}

async function edit(program: OpenProgram, revision: number): Promise<void> {
  const command = {
    label: 'Rename',
    group: null,
    edits: [{ kind: 'set' as const, patch: { name: `Revision ${revision}` } }],
  }
  await program.call('plan:apply', { planId: 'plan', baseRevision: revision - 1, command })
}

/** A data folder as an end by force leaves it: twenty changes, all in the side file, and a backup after some of them. */
async function cutOff(backedUpAt: number | null): Promise<string> {
  const program = openProgram()
  await program.call('plan:create', { plan: fullPlan() })
  for (let revision = 1; revision <= EDITS; revision += 1) {
    await edit(program, revision)
    if (revision === backedUpAt) await program.call('backups:make', { planId: 'plan' })
  }
  const folder = temporaryFolder()
  cpSync(program.options.dataFolder, folder, { recursive: true })
  return folder
}

function beside(dataFolder: string, end = ''): string {
  return path.join(plansFolder(dataFolder), `plan.certpace${end}`)
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  const index = at < 0 ? bytes.length + at : at
  bytes[index] = (bytes[index] ?? 0) ^ 8
  writeFileSync(file, bytes)
}

function copiesIn(dataFolder: string): readonly string[] {
  const folder = damagedFolder(dataFolder)
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.certpace')) : []
}

/** What a start shows of the plan, and of what may be missing. */
async function start(dataFolder: string): Promise<{ program: OpenProgram; revision: number; loss: string | null }> {
  const program = openProgram({ dataFolder })
  const { open, loss } = await program.call('app:load', {})
  const states = Array.from({ length: EDITS + 1 }, (_, revision) => JSON.stringify(stateAt(revision)))
  return { program, revision: states.indexOf(JSON.stringify(open?.plan)), loss }
}

describe('a start after an end by force', () => {
  it('has every change, and nothing to tell', async () => {
    const folder = await cutOff(10)
    expect(await start(folder)).toMatchObject({ revision: EDITS, loss: null })
    expect(copiesIn(folder)).toEqual([])
  })

  it('says how many changes may be missing when the first of them was damaged, and where the files are', async () => {
    const folder = await cutOff(null)
    flip(beside(folder, '-wal'), HEADER_BYTES + 1000)
    const found = ['', '-wal'].map((end) => readFileSync(beside(folder, end)))
    const { revision, loss } = await start(folder)
    expect(revision).toBe(0)
    const [copy] = copiesIn(folder)
    const place = path.join(damagedFolder(folder), copy ?? '')
    expect(loss).toBe(
      `The file of latest changes was damaged, so 20 changes may be missing; copies of its files are at ${place}.`,
    )
    expect(['', '-wal'].map((end) => readFileSync(`${place}${end}`))).toEqual(found)
  })

  it('opens the latest backup where that has more than the damaged files, in one piece with its undo steps', async () => {
    const folder = await cutOff(12)
    flip(beside(folder, '-wal'), HEADER_BYTES + 1000)
    const { program, revision, loss } = await start(folder)
    expect(revision).toBe(12)
    // 20 changes were answered and 12 are there.
    expect(loss).toContain('so this is its latest backup: 8 changes may be missing')
    const { open } = await program.call('app:load', {})
    // Beyond all there was, so that what comes next is not taken for older than the backup.
    expect(open).toMatchObject({ revision: 21, undo: { label: 'Rename' } })
    const again = program.restart()
    expect((await again.call('app:load', {})).open).toEqual(open)
    expect(copiesIn(folder)).toHaveLength(1)
  })

  it('notices a last change that was damaged by what was answered', async () => {
    const folder = await cutOff(null)
    flip(beside(folder, '-wal'), -100)
    expect(await start(folder)).toMatchObject({
      revision: EDITS - 1,
      loss: expect.stringContaining('so 1 change may be missing'),
    })
  })

  it('notices damage by the frames alone where nothing was noted', async () => {
    const folder = await cutOff(null)
    rmSync(beside(folder, '.acknowledged'))
    flip(beside(folder, '-wal'), HEADER_BYTES + 1000)
    expect(await start(folder)).toMatchObject({
      revision: 0,
      loss: expect.stringContaining('so the latest changes may be missing'),
    })
  })

  it.each([
    ['gone', (file: string) => rmSync(file)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['cut off', (file: string) => truncateSync(file, 10)],
  ])('notices a side file that is %s', async (_, spoil) => {
    const folder = await cutOff(null)
    spoil(beside(folder, '-wal'))
    expect(await start(folder)).toMatchObject({
      revision: 0,
      loss: expect.stringContaining('The file of latest changes was incomplete, so 20 changes may be missing'),
    })
  })

  it('never reads a side file that belongs to another plan', async () => {
    const [folder, other] = [await cutOff(null), await cutOff(null)]
    copyFileSync(beside(other, '-wal'), beside(folder, '-wal'))
    expect(await start(folder)).toMatchObject({
      revision: 0,
      loss: expect.stringContaining('The file of latest changes was foreign, so 20 changes may be missing'),
    })
  })

  it('never reads one that was laid beside a plan that was closed', async () => {
    const folder = await cutOff(null)
    const wal = readFileSync(beside(folder, '-wal'))
    const first = await start(folder)
    await edit(first.program, EDITS + 1)
    first.program.services.close()
    writeFileSync(beside(folder, '-wal'), wal)
    const { program, loss } = await start(folder)
    expect((await program.call('app:load', {})).open?.plan.name).toBe('Revision 21')
    expect(loss).toContain('was foreign')
  })

  it('tells of a plan that was not open last when it is opened, whatever looked into its file before', async () => {
    const folder = await cutOff(null)
    flip(beside(folder, '-wal'), HEADER_BYTES + 1000)
    const found = readFileSync(beside(folder, '-wal'))
    const elsewhere = temporaryFolder()
    const program = openProgram({ dataFolder: elsewhere })
    await program.call('plan:create', { plan: { ...fullPlan(), id: 'another' } })
    for (const end of ['', '-wal', '.acknowledged']) copyFileSync(beside(folder, end), beside(elsewhere, end))
    await program.call('plans:list', {})
    await program.call('plans:outlook', { planId: 'plan' })
    expect(readFileSync(beside(elsewhere, '-wal')).equals(found)).toBe(true)
    await program.call('plan:open', { planId: 'plan' })
    expect((await program.call('app:load', {})).loss).toContain('20 changes may be missing')
  })

  it('says so until it was read, also after the next start', async () => {
    const folder = await cutOff(null)
    flip(beside(folder, '-wal'), HEADER_BYTES + 1000)
    const { program, loss } = await start(folder)
    await edit(program, 1)
    const again = program.restart()
    expect((await again.call('app:load', {})).loss).toBe(loss)
    await again.call('recovery:loss-read', { planId: 'plan' })
    expect((await again.call('app:load', {})).loss).toBeNull()
    expect((await again.restart().call('app:load', {})).loss).toBeNull()
    expect(copiesIn(folder)).toHaveLength(1)
  })

  it('opens nothing and changes nothing while copies cannot be set aside', async () => {
    const folder = await cutOff(null)
    flip(beside(folder, '-wal'), HEADER_BYTES + 1000)
    const found = ['', '-wal', '.acknowledged'].map((end) => readFileSync(beside(folder, end)))
    writeFileSync(damagedFolder(folder), 'in the way')
    const { program } = await start(folder)
    const refused = await program.services.answer('plan:open', { planId: 'plan' })
    expect(refused).toMatchObject({ ok: false, failure: { message: expect.stringContaining('cannot be set aside') } })
    expect(['', '-wal', '.acknowledged'].map((end) => readFileSync(beside(folder, end)))).toEqual(found)
    rmSync(damagedFolder(folder))
    mkdirSync(damagedFolder(folder))
    await program.call('plan:open', { planId: 'plan' })
    expect((await program.call('app:load', {})).loss).toContain('20 changes may be missing')
  })
})

describe('an older plan file in the place of a later one', () => {
  it('is opened as it is, with what is missing told once', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    await edit(program, 1)
    program.services.close()
    const { dataFolder } = program.options
    const older = readFileSync(beside(dataFolder))
    const later = program.restart()
    for (const revision of [2, 3, 4]) await edit(later, revision)
    await later.call('backups:make', { planId: 'plan' })
    later.services.close()
    putInPlace(beside(dataFolder), older)
    const { program: again, revision, loss } = await start(dataFolder)
    expect(revision).toBe(1)
    expect(loss).toContain('An older file was in its place, so 3 changes may be missing')
    await again.call('recovery:loss-read', { planId: 'plan' })
    const last = again.restart()
    expect((await last.call('app:load', {})).loss).toBeNull()
    expect(copiesIn(dataFolder)).toHaveLength(1)
  })
})
