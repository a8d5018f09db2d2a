import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { changeOutside } from '../helpers/change-outside.ts'
import { fileOf, sha256Of } from '../helpers/evidence-file.ts'
import { type OpenProgram, openProgram } from '../helpers/open-program.ts'
import { download, upload } from '../helpers/transfer.ts'

const PAGE_SIZE = 4096
/** Other files of the tests hold the same letters again and again; this stands nowhere else. */
const MIDDLE = Buffer.from('What the middle of the letter says. '.repeat(3))
const MIDDLE_AT = 500_000
const LETTER = fileOf('application/pdf', 1_700_000)
MIDDLE.copy(LETTER, MIDDLE_AT)
const SCAN = fileOf('image/png', 900_000, 1)

function planFile({ options: { dataFolder } }: OpenProgram): string {
  return path.join(plansFolder(dataFolder), 'plan.certpace')
}

async function add(program: OpenProgram, id: string, fileName: string, bytes: Buffer): Promise<void> {
  const uploadId = await upload(program, fileName, bytes)
  const { open } = await program.call('app:load', {})
  const evidence = { id, title: id, subject: { kind: 'plan' as const }, notes: '' }
  await program.call('evidence:add', { planId: 'plan', baseRevision: open?.revision ?? 0, uploadId, evidence })
}

async function programWithFiles(): Promise<OpenProgram> {
  const program = openProgram()
  await program.call('plan:create', { plan: aPlan().withCourse('course', 10).build() })
  await add(program, 'letter', 'letter.pdf', LETTER)
  await add(program, 'scan', 'scan.png', SCAN)
  return program
}

async function remove(program: OpenProgram, ...ids: readonly string[]): Promise<void> {
  const { open } = await program.call('app:load', {})
  const edits = ids.map((id) => ({ kind: 'remove' as const, collection: 'evidence' as const, id }))
  const command = { label: 'Remove', group: null, edits }
  await program.call('plan:apply', { planId: 'plan', baseRevision: open?.revision ?? 0, command })
}

async function readBack(program: OpenProgram, evidenceId: string): Promise<Buffer> {
  const { downloadId } = await program.call('evidence:read', { planId: 'plan', evidenceId })
  return await download(program, downloadId)
}

async function latestBackup(program: OpenProgram) {
  const { backups } = await program.call('backups:list', { planId: 'plan' })
  const [latest] = backups
  if (!latest) throw new Error('there is no backup')
  return latest
}

/** As if the steps that could bring the files back had left the history. */
function forgetHistory(program: OpenProgram): void {
  changeOutside(planFile(program), (database) =>
    database.exec('DELETE FROM command_log; UPDATE history SET done_sequence = 0'),
  )
}

/** Fills the middle of the letter with zeros, wherever in the database it lies. */
function destroyMiddleOfLetter(program: OpenProgram): void {
  const bytes = readFileSync(planFile(program))
  const first = bytes.indexOf(MIDDLE)
  expect(first).toBeGreaterThan(0)
  // The same bytes can lie in the unused end of a page too.
  for (let at = first; at !== -1; at = bytes.indexOf(MIDDLE, at)) bytes.fill(0, at, at + 50)
  const { atime, mtime } = statSync(planFile(program))
  writeFileSync(planFile(program), bytes)
  utimesSync(planFile(program), atime, mtime) // a disk that errs does not tell the time of it
}

function removeChunks(program: OpenProgram, file: Buffer): void {
  changeOutside(planFile(program), (database) =>
    database.prepare('DELETE FROM evidence_chunks WHERE sha256 = ? AND position = 0').run(sha256Of(file)),
  )
}

describe('a backup', () => {
  it('holds the files, says how many, and brings back those that have left the plan since', async () => {
    const program = await programWithFiles()
    expect((await program.call('backups:make', { planId: 'plan' })).contents).toMatchObject({ evidence: 2 })
    const { backupId } = await latestBackup(program)
    await remove(program, 'letter', 'scan')
    program.services.close()
    forgetHistory(program)
    program.restart().services.close() // closing is when bytes leave that nobody needs
    const again = program.restart()
    const key = { planId: 'plan', backupId, place: 'here' as const }
    const { open } = await again.call('app:load', {})
    await again.call('backups:restore', { ...key, baseRevision: open?.revision ?? 0 })
    expect(await again.call('evidence:check', { planId: 'plan' })).toEqual({ damaged: [] })
    expect((await readBack(again, 'letter')).equals(LETTER)).toBe(true)
    await again.call('plan:undo', { planId: 'plan' })
    expect((await again.call('app:load', {})).open?.plan.evidence).toEqual([])
  })

  it('mends a file that was damaged since, and says what is nowhere whole', async () => {
    const program = await programWithFiles()
    await program.call('backups:make', { planId: 'plan' })
    const late = fileOf('application/pdf', 700_000, 2)
    await add(program, 'late', 'late.pdf', late)
    removeChunks(program, LETTER)
    removeChunks(program, late)
    const damaged = [sha256Of(LETTER), sha256Of(late)]
    expect(await program.call('evidence:check', { planId: 'plan' })).toEqual({ damaged })
    expect(await program.call('evidence:mend', { planId: 'plan' })).toEqual({ mended: 1, damaged: [sha256Of(late)] })
    expect((await readBack(program, 'letter')).equals(LETTER)).toBe(true)
  })

  it('is not needed for what is whole in a plan file whose evidence was hit', async () => {
    const program = await programWithFiles()
    program.services.close()
    destroyMiddleOfLetter(program)
    const again = program.restart()
    expect(await again.call('recovery:list', {})).toMatchObject({ plans: [{ planId: 'plan', kind: 'damaged' }] })
    expect(await again.call('recovery:examine', { planId: 'plan' })).toMatchObject({
      readable: { contents: { courses: 1, evidence: 2 }, unreadable: 0, lostFiles: 1 },
    })
    await again.call('recovery:restore', { planId: 'plan', from: { kind: 'readable' } })
    expect(await again.call('evidence:check', { planId: 'plan' })).toEqual({ damaged: [sha256Of(LETTER)] })
    expect((await readBack(again, 'scan')).equals(SCAN)).toBe(true)
  })

  it('gives back what a damaged file has lost, when the plan is made anew from the rest', async () => {
    const program = await programWithFiles()
    await program.call('backups:make', { planId: 'plan' })
    await add(program, 'late', 'late.pdf', fileOf('application/pdf', 300, 3))
    program.services.close()
    destroyMiddleOfLetter(program)
    const again = program.restart()
    await again.call('recovery:restore', { planId: 'plan', from: { kind: 'readable' } })
    expect((await again.call('app:load', {})).open?.plan.evidence).toHaveLength(3)
    expect(await again.call('evidence:check', { planId: 'plan' })).toEqual({ damaged: [] })
    expect((await readBack(again, 'letter')).equals(LETTER)).toBe(true)
  })

  it('brings the whole plan back, files included, after the file itself is lost', async () => {
    const program = await programWithFiles()
    await program.call('backups:make', { planId: 'plan' })
    program.services.close()
    writeFileSync(planFile(program), readFileSync(planFile(program)).fill(0x5a, 0, 3 * PAGE_SIZE))
    const again = program.restart()
    const { backupId } = await latestBackup(again)
    await again.call('recovery:restore', { planId: 'plan', from: { kind: 'backup', backupId, place: 'here' } })
    expect((await readBack(again, 'letter')).equals(LETTER)).toBe(true)
    expect((await readBack(again, 'scan')).equals(SCAN)).toBe(true)
  })
})

describe('a copy of a plan', () => {
  it('has files of its own', async () => {
    const program = await programWithFiles()
    const { id } = await program.call('plans:duplicate', { planId: 'plan' })
    await program.call('plan:open', { planId: id })
    expect(await program.call('evidence:check', { planId: id })).toEqual({ damaged: [] })
  })
})

describe('a protected plan', () => {
  it('keeps its files where nobody can read them, and reads them with its key', async () => {
    const program = await programWithFiles()
    const passphrase = 'sea lamp brick walk'
    const request = { planId: 'plan', current: null, passphrase, copies: 'remove' as const }
    expect(await program.call('protection:set', request)).toEqual({ trouble: null })
    expect((await readBack(program, 'letter')).equals(LETTER)).toBe(true)
    await add(program, 'late', 'late.pdf', fileOf('application/pdf', 5000, 4))
    program.services.close()
    const bytes = readFileSync(planFile(program))
    for (const file of [LETTER, SCAN, fileOf('application/pdf', 5000, 4)]) {
      expect(bytes.includes(file.subarray(1000, 1050))).toBe(false)
    }
  })
})
