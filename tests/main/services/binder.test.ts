import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Database from 'better-sqlite3-multiple-ciphers'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import { INDEX_NAME, MANIFEST_NAME } from '#shared/export/binder.ts'
import type { EvidenceSubject } from '#shared/plan/evidence.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { fileOf, sha256Of } from '../helpers/evidence-file.ts'
import { browserHost, type OpenProgram, openProgram } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { download, upload } from '../helpers/transfer.ts'

const CERTIFICATE = fileOf('application/pdf', 2_400_001)
const SCAN = fileOf('image/png', 1_000_000)
const NOTES = fileOf('text/plain', 700)

const COURSE: EvidenceSubject = { kind: 'course', id: 'basics' }

/** A program whose dialog for folders answers with this one; null is a person who chooses none. */
async function programWithPlan(chosen: string | null = null): Promise<OpenProgram> {
  const program = openProgram({ host: browserHost({ chooseFolder: async () => chosen }) })
  await program.call('plan:create', {
    plan: aPlan().withCourse('basics', 20, { title: 'Basics: “sex” & ../more' }).build(),
  })
  return program
}

async function add(program: OpenProgram, fileName: string, bytes: Buffer, subject: EvidenceSubject): Promise<void> {
  const uploadId = await upload(program, fileName, bytes)
  const { open } = await program.call('app:load', {})
  const evidence = { id: `file-${open?.revision}`, title: fileName, subject, notes: '' }
  await program.call('evidence:add', { planId: 'plan', baseRevision: open?.revision ?? 0, uploadId, evidence })
}

async function addAll(program: OpenProgram): Promise<void> {
  await add(program, '../../CON.pdf', CERTIFICATE, COURSE)
  await add(program, 'Con.pdf', CERTIFICATE, COURSE)
  await add(program, '..\\..\\scan .png', SCAN, COURSE)
  await add(program, 'notes.txt', NOTES, { kind: 'plan' })
  await add(program, 'licence.pdf', CERTIFICATE, { kind: 'document', id: 'licence' })
}

const FOLDER = 'Course - Basics sex more'
const EXPECTED: Readonly<Record<string, Buffer>> = {
  [`${FOLDER}/CON_.pdf`]: CERTIFICATE,
  [`${FOLDER}/Con_ (2).pdf`]: CERTIFICATE,
  [`${FOLDER}/scan.png`]: SCAN,
  'Whole plan/notes.txt': NOTES,
  'Document - Licence/licence.pdf': CERTIFICATE,
}

/** Holds what was saved to its manifest, and answers its paths without index and manifest. */
function checkBinder(saved: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const lines = Buffer.from(saved[MANIFEST_NAME] ?? [])
    .toString('utf8')
    .trimEnd()
    .split('\n')
  const named = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  const paths = Object.keys(saved).filter((name) => name !== MANIFEST_NAME)
  expect([...named.keys()].sort()).toEqual(paths.toSorted())
  for (const name of paths) expect(sha256Of(saved[name] ?? new Uint8Array())).toBe(named.get(name))
  return paths.filter((name) => name !== INDEX_NAME)
}

/** All files below a folder by their paths in it. */
function filesBelow(folder: string): Readonly<Record<string, Uint8Array>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile())
  return Object.fromEntries(
    files.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name))]),
  )
}

async function saveFolder(program: OpenProgram) {
  return await program.call('evidence:save-binder', { planId: 'plan', form: 'folder' })
}

describe('a binder', () => {
  it('is a new folder with every file, whose manifest holds', async () => {
    const parent = temporaryFolder()
    const program = await programWithPlan(parent)
    await addAll(program)
    expect(await saveFolder(program)).toEqual({ saved: { kind: 'saved', fileName: 'A plan - Evidence' }, leftOut: 0 })
    expect(readdirSync(parent)).toEqual(['A plan - Evidence'])
    const folder = path.join(parent, 'A plan - Evidence')
    const saved = filesBelow(folder)
    expect(checkBinder(saved).toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
    for (const [name, bytes] of Object.entries(EXPECTED)) expect(bytes.equals(saved[name] ?? NOTES)).toBe(true)
    if (process.platform !== 'win32') {
      expect(statSync(folder).mode & 0o777).toBe(0o700)
      expect(statSync(path.join(folder, FOLDER, 'scan.png')).mode & 0o777).toBe(0o600)
    }
  })

  it.skipIf(spawnSync('sha256sum', ['--version']).status !== 0)('is checked by sha256sum', async () => {
    const parent = temporaryFolder()
    const program = await programWithPlan(parent)
    await addAll(program)
    await saveFolder(program)
    const cwd = path.join(parent, 'A plan - Evidence')
    const { status, stdout } = spawnSync('sha256sum', ['--strict', '-c', MANIFEST_NAME], { cwd, encoding: 'utf8' })
    expect({ status, lines: stdout.trim().split('\n').length }).toEqual({ status: 0, lines: 6 })
  })

  it('never takes the place of what is there', async () => {
    const parent = temporaryFolder()
    mkdirSync(path.join(parent, 'A plan - Evidence'))
    symlinkSync('nowhere', path.join(parent, 'A plan - Evidence (2)'))
    const program = await programWithPlan(parent)
    await addAll(program)
    expect(await saveFolder(program)).toMatchObject({ saved: { fileName: 'A plan - Evidence (3)' } })
    expect(readdirSync(path.join(parent, 'A plan - Evidence'))).toEqual([])
  })

  it('is one archive with the same files, which the browser downloads in parts', async () => {
    const program = await programWithPlan()
    await addAll(program)
    const { saved } = await program.call('evidence:save-binder', { planId: 'plan', form: 'archive' })
    expect(saved).toMatchObject({ kind: 'download', fileName: 'A plan - Evidence.zip', mediaType: 'application/zip' })
    if (saved.kind !== 'download' || saved.content.encoding !== 'parts') throw new Error('expected parts')
    const files = unzipSync(await download(program, saved.content.downloadId))
    expect(checkBinder(files).toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
  })

  it('of a plan without evidence is refused with a sentence', async () => {
    const program = await programWithPlan(temporaryFolder())
    for (const form of ['folder', 'archive']) {
      expect(await program.services.answer('evidence:save-binder', { planId: 'plan', form })).toMatchObject({
        failure: { code: 'refused', message: expect.stringMatching(/^This plan has no files kept as evidence/) },
      })
    }
  })

  it('is not written when the person chooses no folder', async () => {
    const program = await programWithPlan(null)
    await addAll(program)
    expect(await saveFolder(program)).toEqual({ saved: { kind: 'cancelled' }, leftOut: 0 })
  })

  it('leaves nothing behind where it cannot be written, and says so', async () => {
    const parent = temporaryFolder()
    writeFileSync(path.join(parent, 'file'), '')
    for (const chosen of [path.join(parent, 'gone'), path.join(parent, 'file')]) {
      const program = await programWithPlan(chosen)
      await addAll(program)
      expect(await program.services.answer('evidence:save-binder', { planId: 'plan', form: 'folder' })).toMatchObject({
        failure: { code: 'storage', message: 'The file cannot be written there. Choose another place.' },
      })
    }
    expect(readdirSync(parent)).toEqual(['file'])
  })

  it.each(['folder', 'archive'])(
    'as %s is given up with a sentence when the plan is closed meanwhile',
    async (form) => {
      const parent = temporaryFolder()
      const openAnother = async () => void (await program.call('plan:open-sample', { sampleId: 'half-way' }))
      const program = openProgram({
        host: browserHost({
          chooseFolder: async () => {
            await openAnother()
            return parent
          },
          saveFile: async (fileName, content) => {
            await openAnother()
            for (const part of content) void part
            return { kind: 'saved', fileName }
          },
        }),
      })
      await program.call('plan:create', { plan: aPlan().build() })
      await add(program, 'notes.txt', NOTES, { kind: 'plan' })
      expect(await program.services.answer('evidence:save-binder', { planId: 'plan', form })).toMatchObject({
        failure: {
          code: 'no-such-plan',
          message: expect.stringMatching(/^The plan was closed before .* Open the plan/),
        },
      })
      expect(readdirSync(parent)).toEqual([])
    },
  )

  it('is written out before the program ends', async () => {
    const parent = temporaryFolder()
    let isChosen = false
    const chooseFolder = async () => {
      isChosen = true
      return parent
    }
    const program = openProgram({ host: browserHost({ chooseFolder }) })
    await program.call('plan:create', { plan: aPlan().build() })
    await add(program, 'notes.txt', NOTES, { kind: 'plan' })
    await program.call('backups:make', { planId: 'plan' }) // so that there is nothing else to wait for
    const saving = saveFolder(program)
    while (!isChosen) await nextTurn()
    await nextTurn()
    await program.services.finish()
    expect(readdirSync(parent)).toEqual(['A plan - Evidence'])
    await saving
  })

  it('leaves out what is damaged, and says which file that is', async () => {
    const parent = temporaryFolder()
    const program = await programWithPlan(parent)
    await addAll(program)
    const database = new Database(path.join(plansFolder(program.options.dataFolder), 'plan.certpace'))
    database.exec(`DELETE FROM evidence_chunks WHERE sha256 = '${sha256Of(SCAN)}'`)
    expect(await saveFolder(program)).toMatchObject({ leftOut: 1 })
    const saved = filesBelow(path.join(parent, 'A plan - Evidence'))
    expect(checkBinder(saved)).not.toContain(`${FOLDER}/scan.png`)
    expect(Buffer.from(saved[INDEX_NAME] ?? []).toString('utf8')).toMatch(/damaged or missing in the plan:\n.*scan/)
    database.exec('DELETE FROM evidence_chunks')
    database.close()
    expect(await program.services.answer('evidence:save-binder', { planId: 'plan', form: 'folder' })).toMatchObject({
      failure: { code: 'damaged-file' },
    })
    expect(readdirSync(parent)).toEqual(['A plan - Evidence'])
  })
})
