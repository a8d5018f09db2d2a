import { rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import { CALLS, type CallName } from '#shared/contract/channels.ts'
import { type FailureCode, failureSchema, type RequestInputOf } from '#shared/contract/contract.ts'
import { NO_COLUMNS } from '#shared/import/import-options.ts'
import { writePlanText } from '#shared/plan/document.ts'
import type { Command } from '#shared/plan/edit.ts'
import { LETTER, NEW_EVIDENCE, uploadLetter } from '../helpers/evidence-case.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { chosenOptions, IMPORT, importOptions } from '../helpers/import-case.ts'
import { type OpenProgram, openProgram, WHOLE_PLAN } from '../helpers/open-program.ts'
import { uploadToOpen } from '../helpers/transfer.ts'

const renamed: Command = { label: 'Rename', group: null, edits: [{ kind: 'set', patch: { name: 'Renamed' } }] }

/** One before the change, made at a fixed moment so that it has a name to write here. */
const FIRST_BACKUP = '000001-20270104T101500123Z-asked'
const NO_BACKUP = '000009-20270104T101500123Z-asked'

const PASSPHRASE = 'sea lamp brick walk'

/** For each call: a request that fits a program whose open plan is `plan` with one change, and requests that do not. */
const CASES: { readonly [C in CallName]: { good: RequestInputOf<C>; bad: readonly BadRequest[] } } = {
  'app:load': { good: {}, bad: [[[], 'invalid-request', null]] },
  'catalog:load': { good: {}, bad: [[{ program: 'aasect-cst' }, 'invalid-request', 'program']] },
  'plan:apply': {
    good: { planId: 'plan', baseRevision: 1, command: renamed },
    bad: [
      [{ planId: 'plan', baseRevision: 0, command: renamed }, 'conflict', null],
      [{ planId: 'plan', baseRevision: -1, command: renamed }, 'invalid-request', 'baseRevision'],
      [{ planId: 'other', baseRevision: 1, command: renamed }, 'no-such-plan', null],
      [{ planId: '../../etc/passwd', baseRevision: 1, command: renamed }, 'invalid-request', 'planId'],
      [{ planId: 'plan', baseRevision: 1, command: { ...renamed, edits: [] } }, 'invalid-request', 'command.edits'],
      [{ planId: 'plan', baseRevision: 1, command: { ...renamed, label: ' ' } }, 'invalid-request', 'command.label'],
      [
        {
          planId: 'plan',
          baseRevision: 1,
          command: { ...renamed, edits: [{ kind: 'remove', collection: 'fees', id: 'gone' }] },
        },
        'refused',
        'edits[0].fees',
      ],
    ],
  },
  'plan:undo': { good: { planId: 'plan' }, bad: [[{ planId: 'other' }, 'no-such-plan', null]] },
  'plan:redo': { good: { planId: 'plan' }, bad: [[{ planId: 7 }, 'invalid-request', 'planId']] },
  'plan:create': {
    good: { plan: { ...fullPlan(), id: 'created' } },
    bad: [
      [{ plan: { ...fullPlan(), name: '' } }, 'invalid-request', 'plan.name'],
      [{ plan: { ...fullPlan(), courses: [] } }, 'refused', 'plan.logEntries[0].target'],
    ],
  },
  'plan:open': { good: { planId: 'plan' }, bad: [[{ planId: 'other' }, 'no-such-plan', null]] },
  'plan:open-sample': { good: { sampleId: 'half-way' }, bad: [[{ sampleId: 'other' }, 'no-such-sample', null]] },
  'plan:export': {
    good: { planId: 'plan', file: WHOLE_PLAN },
    bad: [
      [{ planId: 'other', file: WHOLE_PLAN }, 'no-such-plan', null],
      [{ planId: 'other', file: { ...WHOLE_PLAN, withFiles: true } }, 'no-such-plan', null],
      [{ planId: 'plan', file: { ...WHOLE_PLAN, format: 'exe' } }, 'invalid-request', 'file.format'],
      [{ planId: 'plan', file: { ...WHOLE_PLAN, scenarioId: null } }, 'invalid-request', 'file.scenarioId'],
      [
        { planId: 'plan', file: { format: 'ics', scenarioId: 'gone', isRedacted: false } },
        'no-such-scenario',
        'scenarioId',
      ],
      [{ planId: 'other', file: { format: 'pdf', scenarioId: null, isRedacted: false } }, 'no-such-plan', null],
    ],
  },
  'plans:list': { good: {}, bad: [] },
  'plans:outlook': { good: { planId: 'plan' }, bad: [[{ planId: 'other' }, 'no-such-plan', null]] },
  'plans:rename': {
    good: { planId: 'plan', name: 'Another name' },
    bad: [
      [{ planId: 'plan', name: ' ' }, 'invalid-request', 'name'],
      [{ planId: 'other', name: 'Another name' }, 'no-such-plan', null],
    ],
  },
  'plans:duplicate': { good: { planId: 'plan' }, bad: [[{ planId: 'other' }, 'no-such-plan', null]] },
  'plans:move': {
    good: { planId: 'plan', to: 'archive' },
    bad: [
      [{ planId: 'other', to: 'archive' }, 'no-such-plan', null],
      [{ planId: 'plan', to: '../elsewhere' }, 'invalid-request', 'to'],
    ],
  },
  'plans:open-file': {
    good: { from: { kind: 'received', uploadId: 'received' } },
    bad: [
      [{ from: { kind: 'ask' } }, 'not-allowed', null],
      [{ from: { kind: 'received', uploadId: 'other' } }, 'no-such-upload', 'uploadId'],
      [{ from: { kind: 'received', uploadId: '../plans/plan' } }, 'invalid-request', 'from.uploadId'],
    ],
  },
  'upload:begin': {
    good: { purpose: 'evidence', fileName: 'letter.pdf', bytes: 25_000_000 },
    bad: [
      [{ purpose: 'open', bytes: 500_000_001 }, 'too-large', null],
      [{ purpose: 'other', bytes: 1 }, 'invalid-request', 'purpose'],
      [{ purpose: 'evidence', fileName: 'letter.pdf', bytes: 25_000_001 }, 'too-large', null],
      [{ purpose: 'evidence', fileName: 'letter.exe', bytes: 1 }, 'refused', null],
      [{ purpose: 'evidence', fileName: 'letter.pdf', bytes: -1 }, 'invalid-request', 'bytes'],
    ],
  },
  'upload:part': {
    good: { uploadId: 'received', position: 0, content: LETTER.toString('base64') },
    bad: [
      [{ uploadId: 'gone', position: 0, content: '' }, 'no-such-upload', 'uploadId'],
      [{ uploadId: 'received', position: 0, content: 'no base64' }, 'invalid-request', 'content'],
      [{ uploadId: 'received', position: 0, content: 'A'.repeat(1_333_340) }, 'invalid-request', 'content'],
      [{ uploadId: 'received', position: 1, content: LETTER.toString('base64') }, 'no-such-upload', 'uploadId'],
    ],
  },
  'upload:cancel': { good: { uploadId: 'received' }, bad: [[{}, 'invalid-request', 'uploadId']] },
  'evidence:add': {
    good: { planId: 'plan', baseRevision: 1, uploadId: 'received', evidence: NEW_EVIDENCE },
    bad: [
      [{ planId: 'plan', baseRevision: 1, uploadId: 'gone', evidence: NEW_EVIDENCE }, 'no-such-upload', 'uploadId'],
      [
        { planId: 'plan', baseRevision: 1, uploadId: 'received', evidence: { ...NEW_EVIDENCE, title: '' } },
        'invalid-request',
        'evidence.title',
      ],
      [{ planId: 'plan', baseRevision: 0, uploadId: 'received', evidence: NEW_EVIDENCE }, 'conflict', null],
    ],
  },
  'evidence:check': { good: { planId: 'plan' }, bad: [[{ planId: 'other' }, 'no-such-plan', null]] },
  'evidence:mend': { good: { planId: 'plan' }, bad: [[{ planId: 'other' }, 'no-such-plan', null]] },
  'evidence:read': {
    good: { planId: 'plan', evidenceId: 'letter' },
    bad: [
      [{ planId: 'plan', evidenceId: 'gone' }, 'refused', 'evidenceId'],
      [{ planId: 'other', evidenceId: 'letter' }, 'no-such-plan', null],
      [{ planId: 'plan', evidenceId: 'contract' }, 'damaged-file', null],
    ],
  },
  'evidence:save': {
    good: { planId: 'plan', evidenceId: 'letter' },
    bad: [
      [{ planId: 'plan', evidenceId: 'gone' }, 'refused', 'evidenceId'],
      [{ planId: 'plan', evidenceId: 'contract' }, 'damaged-file', null],
    ],
  },
  'download:part': {
    good: { downloadId: 'second', position: 0 },
    bad: [
      [{ downloadId: 'gone', position: 0 }, 'no-such-download', 'downloadId'],
      [{ downloadId: 'second', position: 1 }, 'no-such-download', 'downloadId'],
    ],
  },
  'download:cancel': { good: { downloadId: 'second' }, bad: [[{ downloadId: '' }, 'invalid-request', 'downloadId']] },
  'backups:list': { good: { planId: 'plan' }, bad: [[{ planId: '../plan' }, 'invalid-request', 'planId']] },
  'backups:make': { good: { planId: 'plan' }, bad: [[{ planId: 'other' }, 'no-such-plan', null]] },
  'backups:read': {
    good: { planId: 'plan', backupId: FIRST_BACKUP, place: 'here' },
    bad: [
      [{ planId: 'plan', backupId: '../../plan', place: 'here' }, 'invalid-request', 'backupId'],
      [{ planId: 'plan', backupId: NO_BACKUP, place: 'here' }, 'no-such-backup', null],
      [{ planId: 'plan', backupId: NO_BACKUP, place: 'mirror' }, 'no-such-backup', null],
    ],
  },
  'backups:restore': {
    good: { planId: 'plan', backupId: FIRST_BACKUP, place: 'here', baseRevision: 1 },
    bad: [
      [{ planId: 'plan', backupId: NO_BACKUP, place: 'here', baseRevision: 1 }, 'no-such-backup', null],
      [{ planId: 'other', backupId: NO_BACKUP, place: 'here', baseRevision: 1 }, 'no-such-plan', null],
      [{ planId: 'plan', backupId: FIRST_BACKUP, place: 'here', baseRevision: 0 }, 'conflict', null],
    ],
  },
  'backups:choose-mirror': {
    good: { choice: { kind: 'none' } },
    bad: [
      [{ choice: { kind: 'ask' } }, 'not-allowed', null],
      [{ choice: { kind: 'folder', path: 'relative' } }, 'refused', 'choice.path'],
      [{ choice: { kind: 'folder', path: '/no/such/folder' } }, 'refused', 'choice.path'],
    ],
  },
  'recovery:list': { good: {}, bad: [] },
  'recovery:examine': { good: { planId: 'lost' }, bad: [[{ planId: 'plan' }, 'no-such-plan', null]] },
  'recovery:restore': {
    good: { planId: 'lost', from: { kind: 'backup', backupId: FIRST_BACKUP, place: 'here' } },
    bad: [
      [{ planId: 'plan', from: { kind: 'readable' } }, 'no-such-plan', null],
      [{ planId: 'lost', from: { kind: 'readable' } }, 'storage', null],
      [{ planId: 'lost', from: { kind: 'backup', backupId: NO_BACKUP, place: 'here' } }, 'no-such-backup', null],
    ],
  },
  'recovery:loss-read': { good: { planId: 'plan' }, bad: [[{ planId: 'other' }, 'no-such-plan', null]] },
  'recovery:meaning-read': { good: { planId: 'plan' }, bad: [[{ planId: 'other' }, 'no-such-plan', null]] },
  'protection:unlock': {
    good: { target: { kind: 'plan', planId: 'plan' }, passphrase: PASSPHRASE },
    bad: [
      [{ target: { kind: 'plan', planId: 'other' }, passphrase: PASSPHRASE }, 'no-such-plan', null],
      [{ target: { kind: 'plan', planId: 'plan' }, passphrase: '' }, 'invalid-request', 'passphrase'],
      [
        { target: { kind: 'backup', planId: 'plan', backupId: NO_BACKUP, place: 'here' }, passphrase: PASSPHRASE },
        'no-such-backup',
        null,
      ],
    ],
  },
  'protection:lock': { good: { planId: 'plan' }, bad: [[{ planId: 'other' }, 'no-such-plan', null]] },
  'protection:set': {
    good: { planId: 'plan', current: PASSPHRASE, passphrase: 'another passphrase', copies: 'keep' },
    bad: [
      [{ planId: 'plan', current: PASSPHRASE, passphrase: 'short', copies: 'keep' }, 'invalid-request', 'passphrase'],
      [{ planId: 'plan', current: null, passphrase: PASSPHRASE, copies: 'keep' }, 'wrong-passphrase', 'current'],
      [{ planId: 'plan', current: 'other', passphrase: PASSPHRASE, copies: 'keep' }, 'wrong-passphrase', 'current'],
      [{ planId: 'other', current: null, passphrase: PASSPHRASE, copies: 'keep' }, 'no-such-plan', null],
    ],
  },
  'protection:remove': {
    good: { planId: 'plan', current: PASSPHRASE },
    bad: [
      [{ planId: 'plan', current: 'other' }, 'wrong-passphrase', 'current'],
      [{ planId: 'other', current: PASSPHRASE }, 'no-such-plan', null],
    ],
  },
  'protection:copies': { good: { planId: 'plan' }, bad: [[{ planId: 'other' }, 'no-such-plan', null]] },
  'protection:clear-copies': {
    good: { planId: 'plan', kind: 'plain', how: 'remove' },
    bad: [
      [{ planId: 'other', kind: 'plain', how: 'remove' }, 'no-such-plan', null],
      [{ planId: 'plan', kind: 'plain', how: 'keep' }, 'invalid-request', 'how'],
    ],
  },
  'import:open': {
    good: { planId: 'plan', from: { kind: 'ask' } },
    bad: [
      [{ planId: 'other', from: { kind: 'ask' } }, 'no-such-plan', null],
      [{ planId: 'plan', from: { kind: 'path', path: '/etc/passwd' } }, 'invalid-request', 'from.kind'],
    ],
  },
  'import:read-again': {
    good: { importId: IMPORT, reading: { encoding: 'windows-1252', separator: ';', sheet: null } },
    bad: [
      [{ importId: 'other', reading: { encoding: null, separator: null, sheet: null } }, 'no-such-import', null],
      [
        { importId: IMPORT, reading: { encoding: 'klingon', separator: null, sheet: null } },
        'invalid-request',
        'reading.encoding',
      ],
    ],
  },
  'import:review': {
    good: { planId: 'plan', importId: IMPORT, options: chosenOptions },
    bad: [
      [{ planId: 'plan', importId: 'other', options: chosenOptions }, 'no-such-import', null],
      [
        { planId: 'plan', importId: IMPORT, options: { ...chosenOptions, headingRow: -1 } },
        'invalid-request',
        'options.headingRow',
      ],
    ],
  },
  'import:take': {
    good: { planId: 'plan', importId: IMPORT, options: chosenOptions, baseRevision: 1 },
    bad: [
      [{ planId: 'plan', importId: IMPORT, options: chosenOptions, baseRevision: 0 }, 'conflict', null],
      [{ planId: 'other', importId: IMPORT, options: chosenOptions, baseRevision: 1 }, 'no-such-plan', null],
      [
        {
          planId: 'plan',
          importId: IMPORT,
          options: { ...chosenOptions, columns: NO_COLUMNS },
          baseRevision: 1,
        },
        'refused',
        null,
      ],
    ],
  },
  'evidence:save-binder': {
    good: { planId: 'plan', form: 'archive' },
    bad: [
      [{ planId: 'other', form: 'archive' }, 'no-such-plan', null],
      [{ planId: 'plan', form: 'folder' }, 'not-allowed', null],
      [{ planId: 'plan', form: '../folder' }, 'invalid-request', 'form'],
    ],
  },
  'import:forget': { good: { importId: IMPORT }, bad: [[{ importId: 'other' }, 'no-such-import', null]] },
  'import:report': { good: { importId: IMPORT }, bad: [[{ importId: 'other' }, 'no-such-import', null]] },
  'import:close': { good: { importId: IMPORT }, bad: [] },
  'settings:update': {
    good: { colorScheme: 'dark' },
    bad: [
      [{ colorScheme: 'pink' }, 'invalid-request', 'colorScheme'],
      [{ locale: 'en-x1-y2-z3-a' }, 'invalid-request', 'locale'],
      [{ locale: 'en-xx-yy' }, 'refused', 'locale'],
    ],
  },
  'app:quit': { good: {}, bad: [['now', 'invalid-request', null]] },
}
type BadRequest = readonly [request: unknown, code: FailureCode, path: string | null]

/** Backups take threads and time, so they are made for the calls that need them. */
async function programWithPlan(name: CallName): Promise<OpenProgram> {
  const ids = ['received', 'second', 'third']
  const newId = () => ids.shift() ?? 'fourth'
  const isImport = name.startsWith('import:')
  const program = openProgram({
    now: () => new Date('2027-01-04T10:15:00.123Z'),
    newId,
    ...(isImport ? importOptions() : {}),
  })
  const needsBackups = name.startsWith('backups:') || name.startsWith('recovery:')
  if (needsBackups) {
    await program.call('plan:create', { plan: { ...fullPlan(), id: 'lost' } })
    await program.call('backups:make', { planId: 'lost' })
  }
  await program.call('plan:create', { plan: fullPlan() })
  if (needsBackups) {
    rmSync(path.join(plansFolder(program.options.dataFolder), 'lost.certpace'))
    await program.call('backups:make', { planId: 'plan' })
  }
  await program.call('plan:apply', { planId: 'plan', baseRevision: 0, command: renamed })
  if (name.startsWith('protection:')) {
    const request = { planId: 'plan', current: null, passphrase: PASSPHRASE, copies: 'remove' as const }
    expect(await program.call('protection:set', request)).toEqual({ trouble: null })
  }
  await uploadLetter(program, name)
  if (isImport && name !== 'import:open') await program.call('import:open', CASES['import:open'].good)
  return program
}

/** Calls about something handed over or fetched in parts, which is gone once a request for it did not fit. */
const IS_USED_UP_WHEN_REFUSED: ReadonlySet<CallName> = new Set(['download:part', 'upload:part', 'evidence:add'])

describe('the contract', () => {
  it('has a case for every call', () => {
    expect(Object.keys(CASES).toSorted()).toEqual([...CALLS].toSorted())
  })

  it.each(CALLS)(
    '%s refuses a key it does not know, and what does not fit; then answers a good request',
    async (name) => {
      const program = await programWithPlan(name)
      const before = await program.call('app:load', {})
      const unknown = await program.services.answer(name, { ...CASES[name].good, unknownKey: 1 })
      expect(unknown).toMatchObject({ ok: false, failure: { code: 'invalid-request', path: 'unknownKey' } })
      for (const [request, code, path] of CASES[name].bad) {
        const reply = await program.services.answer(name, request)
        expect(reply).toMatchObject({ ok: false, failure: { code, path } })
        if (!reply.ok) expect(failureSchema.parse(reply.failure).message).not.toBe('')
      }
      for (const request of [null, undefined, 7, 'text', []]) {
        const reply = await program.services.answer(name, request)
        expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid-request' } })
      }
      expect(await program.call('app:load', {})).toEqual(before)

      const fresh = IS_USED_UP_WHEN_REFUSED.has(name) ? await programWithPlan(name) : program
      fresh.log.length = 0 // what was refused may have been noted
      if (name === 'plan:redo') await fresh.call('plan:undo', { planId: 'plan' })
      if (name === 'plans:open-file') {
        await uploadToOpen(fresh, writePlanText({ ...fullPlan(), id: 'handed-over' }))
      }
      await fresh.call(name, CASES[name].good)
      expect(fresh.log).toEqual([])
    },
  )

  it('refuses a call that does not exist', async () => {
    const { services } = openProgram()
    for (const name of ['plan:destroy', 'constructor', '__proto__', '']) {
      expect(await services.answer(name, {})).toMatchObject({ ok: false, failure: { code: 'unknown-call' } })
    }
  })

  it('refuses every call once it is closed', async () => {
    const { services } = openProgram()
    services.close()
    for (const name of CALLS) {
      expect(await services.answer(name, CASES[name].good)).toMatchObject({ ok: false })
    }
  })
})
