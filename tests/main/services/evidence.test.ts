import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { evidenceFor, fileOf, sha256Of } from '../helpers/evidence-file.ts'
import { browserHost, type OpenProgram, openProgram } from '../helpers/open-program.ts'
import { download, upload } from '../helpers/transfer.ts'

const LETTER = fileOf('application/pdf', 2_400_001)

async function programWithPlan(plan: Plan = aPlan().build(), host = browserHost()): Promise<OpenProgram> {
  const program = openProgram({ host })
  await program.call('plan:create', { plan })
  return program
}

async function openPlan(program: OpenProgram): Promise<Plan> {
  const { open } = await program.call('app:load', {})
  if (!open) throw new Error('no plan is open')
  return open.plan
}

function newEvidence(id: string) {
  return { id, title: 'My contract', subject: { kind: 'arrangement' as const, id: 'weekly' }, notes: 'Signed' }
}

async function add(program: OpenProgram, id: string, bytes: Uint8Array, fileName = 'contract.pdf') {
  const uploadId = await upload(program, fileName, Buffer.from(bytes))
  const { open } = await program.call('app:load', {})
  const request = { planId: 'plan', baseRevision: open?.revision ?? 0, uploadId, evidence: newEvidence(id) }
  return await program.call('evidence:add', request)
}

function strike(program: OpenProgram, statement: string): void {
  const database = new Database(path.join(plansFolder(program.options.dataFolder), 'plan.certpace'))
  database.exec(statement)
  database.close()
}

describe('a file added as evidence', () => {
  it('is described by what it is, told to every window, and comes back whole', async () => {
    const program = await programWithPlan()
    program.events.length = 0
    const added = await add(program, 'contract', LETTER, '/home/me/Contract.PDF')
    expect(added).toEqual({ revision: 1, label: 'Add evidence My contract' })
    const item = {
      ...newEvidence('contract'),
      fileName: 'Contract.pdf',
      mediaType: 'application/pdf',
      bytes: LETTER.length,
      sha256: sha256Of(LETTER),
      addedOn: '2027-01-04',
    }
    expect((await openPlan(program)).evidence).toEqual([item])
    expect(program.events).toMatchObject([{ name: 'plan:changed', payload: { undo: { label: added.label } } }])
    const { downloadId } = await program.call('evidence:read', { planId: 'plan', evidenceId: 'contract' })
    expect((await download(program, downloadId)).equals(LETTER)).toBe(true)
  })

  it('leaves with one undo, and comes back with redo after the program was started again', async () => {
    const program = await programWithPlan()
    await add(program, 'contract', LETTER)
    await program.call('plan:undo', { planId: 'plan' })
    expect((await openPlan(program)).evidence).toEqual([])
    const again = program.restart()
    await again.call('plan:redo', { planId: 'plan' })
    expect(await again.call('evidence:check', { planId: 'plan' })).toEqual({ damaged: [] })
    const { downloadId } = await again.call('evidence:read', { planId: 'plan', evidenceId: 'contract' })
    expect((await download(again, downloadId)).equals(LETTER)).toBe(true)
  })

  it.each([
    ['letter.txt', fileOf('application/pdf', 300), 'letter.txt is a PDF by its contents.'],
    ['letter.pdf', Buffer.from('MZ\u0090\u0000'), 'letter.pdf is not a PDF by its contents.'],
    ['letter.txt', Buffer.concat([fileOf('text/plain', 1_000_000), Buffer.from([0])]), 'letter.txt is not a text file'],
  ])('is refused as %s where its contents are something else', async (fileName, bytes, sentence) => {
    const program = await programWithPlan()
    const { uploadId } = await program.call('upload:begin', { purpose: 'evidence', fileName, bytes: bytes.length })
    const replies = []
    for (let position = 0; position * 1_000_000 < bytes.length; position += 1) {
      const content = bytes.subarray(position * 1_000_000, (position + 1) * 1_000_000).toString('base64')
      replies.push(await program.services.answer('upload:part', { uploadId, position, content }))
    }
    expect(replies.at(-1)).toMatchObject({ failure: { code: 'refused', message: expect.stringContaining(sentence) } })
    const request = { planId: 'plan', baseRevision: 0, uploadId, evidence: newEvidence('letter') }
    expect(await program.services.answer('evidence:add', request)).toMatchObject({
      failure: { code: 'no-such-upload' },
    })
  })

  it('is refused when it was changed while it was read', async () => {
    const program = await programWithPlan()
    for (const bytes of [LETTER.length - 1, LETTER.length + 1]) {
      const { uploadId } = await program.call('upload:begin', { purpose: 'evidence', fileName: 'a.pdf', bytes })
      let failure: unknown = null
      for (const [position, at] of [0, 1_000_000, 2_000_000].entries()) {
        const content = LETTER.subarray(at, at + 1_000_000).toString('base64')
        const reply = await program.services.answer('upload:part', { uploadId, position, content })
        if (!reply.ok) failure = reply.failure
      }
      const request = { planId: 'plan', baseRevision: 0, uploadId, evidence: newEvidence('letter') }
      const reply = await program.services.answer('evidence:add', request)
      expect(failure ?? (reply.ok ? null : reply.failure)).toMatchObject({
        message: 'a.pdf was changed while it was read. Add it again.',
      })
    }
  })

  it('is refused where the files would be more than 200 MB in all, unless it is one of them', async () => {
    const large = Array.from({ length: 8 }, (_, index) => ({
      ...evidenceFor(`large-${index}`, Buffer.from(`${index}`)),
      bytes: 25_000_000,
    }))
    const small = evidenceFor('small', fileOf('application/pdf', 700))
    const plan = { ...aPlan().build(), evidence: [...large.slice(1), small, { ...small, id: 'again', bytes: 700 }] }
    const program = await programWithPlan(plan)
    const full = fileOf('application/pdf', 25_000_000 - 700, 2)
    await add(program, 'fits', full)
    await add(program, 'once-more', fileOf('application/pdf', 700))
    const uploadId = await upload(program, 'more.pdf', fileOf('application/pdf', 40, 3))
    const request = { planId: 'plan', baseRevision: 2, uploadId, evidence: newEvidence('more') }
    expect(await program.services.answer('evidence:add', request)).toMatchObject({
      failure: { code: 'refused', message: expect.stringMatching(/^The files of a plan can be 200 MB in all/) },
    })
  })
})

describe('a copy of evidence', () => {
  it('goes to the browser under a name that ends as its type does', async () => {
    const program = await programWithPlan()
    await add(program, 'contract', LETTER, 'my: contract.pdf')
    const saved = await program.call('evidence:save', { planId: 'plan', evidenceId: 'contract' })
    expect(saved).toMatchObject({ kind: 'download', fileName: 'my contract.pdf', mediaType: 'application/pdf' })
    if (saved.kind !== 'download' || saved.content.encoding !== 'parts') throw new Error('expected a download in parts')
    expect((await download(program, saved.content.downloadId)).equals(LETTER)).toBe(true)
  })

  it('is written where the host has a dialog', async () => {
    const written: Buffer[] = []
    const host = browserHost({
      kind: 'electron',
      saveFile: async (fileName, content) => {
        if (typeof content === 'string' || content instanceof Uint8Array) throw new Error('expected parts')
        written.push(Buffer.concat([...content]))
        return { kind: 'saved', fileName }
      },
    })
    const program = await programWithPlan(aPlan().build(), host)
    await add(program, 'contract', LETTER)
    expect(await program.call('evidence:save', { planId: 'plan', evidenceId: 'contract' })).toEqual({
      kind: 'saved',
      fileName: 'contract.pdf',
    })
    expect(written[0]?.equals(LETTER)).toBe(true)
  })
})

describe('a damaged part of one file', () => {
  it('is named when the files are checked, and takes no other file with it', async () => {
    const program = await programWithPlan()
    const other = fileOf('image/png', 1_200_000)
    await add(program, 'contract', LETTER)
    await add(program, 'picture', other, 'scan.png')
    strike(
      program,
      `UPDATE evidence_chunks SET content = CAST(substr(content, 1, 999999) || x'00' AS BLOB)
       WHERE position = 1 AND sha256 = '${sha256Of(LETTER)}'`,
    )
    expect(await program.call('evidence:check', { planId: 'plan' })).toEqual({ damaged: [sha256Of(LETTER)] })
    const damaged = await program.call('evidence:read', { planId: 'plan', evidenceId: 'contract' })
    await expect(download(program, damaged.downloadId)).rejects.toThrow('damaged-file This file is damaged or missing')
    const whole = await program.call('evidence:read', { planId: 'plan', evidenceId: 'picture' })
    expect((await download(program, whole.downloadId)).equals(other)).toBe(true)
    await add(program, 'again', LETTER)
    expect(await program.call('evidence:check', { planId: 'plan' })).toEqual({ damaged: [] })
  })
})

describe('files on their way', () => {
  it('that nobody ends leave with the fifth', async () => {
    const program = await programWithPlan()
    await add(program, 'contract', LETTER)
    const uploads: string[] = []
    const downloads: string[] = []
    for (let index = 0; index < 5; index += 1) {
      uploads.push((await program.call('upload:begin', { purpose: 'evidence', fileName: 'a.pdf', bytes: 9 })).uploadId)
      const key = { planId: 'plan', evidenceId: 'contract' }
      downloads.push((await program.call('evidence:read', key)).downloadId)
    }
    const content = fileOf('application/pdf', 9).toString('base64')
    const push = (uploadId = '') => program.services.answer('upload:part', { uploadId, position: 0, content })
    const read = (downloadId = '') => program.services.answer('download:part', { downloadId, position: 0 })
    expect([await push(uploads[0]), await read(downloads[0])]).toMatchObject([{ ok: false }, { ok: false }])
    expect([await push(uploads[1]), await read(downloads[1])]).toMatchObject([{ ok: true }, { ok: true }])
  })

  it('can be left, and are then unknown', async () => {
    const program = await programWithPlan()
    await add(program, 'contract', LETTER)
    const { uploadId } = await program.call('upload:begin', { purpose: 'evidence', fileName: 'a.pdf', bytes: 9 })
    const { downloadId } = await program.call('evidence:read', { planId: 'plan', evidenceId: 'contract' })
    await program.call('upload:cancel', { uploadId })
    await program.call('download:cancel', { downloadId })
    const content = fileOf('application/pdf', 9).toString('base64')
    const part = { uploadId, position: 0, content }
    expect(await program.services.answer('upload:part', part)).toMatchObject({ ok: false })
    expect(await program.services.answer('download:part', { downloadId, position: 0 })).toMatchObject({ ok: false })
  })

  it('into a plan are forgotten when it is left', async () => {
    const program = await programWithPlan()
    const uploadId = await upload(program, 'contract.pdf', LETTER)
    await program.call('plan:open-sample', { sampleId: 'half-way' })
    const { open } = await program.call('app:load', {})
    const [planId, baseRevision] = [open?.plan.id ?? '', open?.revision ?? 0]
    const request = { planId, baseRevision, uploadId, evidence: newEvidence('contract') }
    expect(await program.services.answer('evidence:add', request)).toMatchObject({
      failure: { code: 'no-such-upload' },
    })
  })

  it('out of a plan end when another one is opened', async () => {
    const program = await programWithPlan()
    await add(program, 'contract', LETTER)
    const { downloadId } = await program.call('evidence:read', { planId: 'plan', evidenceId: 'contract' })
    await program.call('plan:open-sample', { sampleId: 'half-way' })
    expect(await program.services.answer('download:part', { downloadId, position: 0 })).toMatchObject({
      failure: { code: 'no-such-download' },
    })
  })
})
