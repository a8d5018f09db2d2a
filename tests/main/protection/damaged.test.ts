import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupsFolder, damagedFolder, plansFolder } from '#main/data-folder/data-folder.ts'
import type { CopiesChoice } from '#shared/contract/protection.ts'
import { putInPlace } from '../helpers/change-outside.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { type OpenProgram, openProgram } from '../helpers/open-program.ts'

const PASSPHRASE = 'sea lamp brick walk'
const PLAN = { kind: 'plan', planId: 'plan' } as const

function planFile(program: OpenProgram): string {
  return path.join(plansFolder(program.options.dataFolder), 'plan.certpace')
}

/** A closed program with a protected plan and a backup of it that is protected too. */
async function closedProgram(copies: CopiesChoice = 'remove'): Promise<OpenProgram> {
  const program = openProgram()
  await program.call('plan:create', { plan: fullPlan() })
  if (copies === 'keep') await program.call('backups:make', { planId: 'plan' })
  await program.call('protection:set', { planId: 'plan', current: null, passphrase: PASSPHRASE, copies })
  program.services.close()
  return program
}

/** As a disk that errs does it: without telling the time of it. */
function destroy(file: string, from: number, to: number): void {
  const { atime, mtime } = statSync(file)
  const bytes = readFileSync(file)
  bytes.fill(0xa5, from, to)
  writeFileSync(file, bytes)
  utimesSync(file, atime, mtime)
}

async function unlocked(program: OpenProgram): Promise<OpenProgram> {
  const again = program.restart()
  await again.call('protection:unlock', { target: PLAN, passphrase: PASSPHRASE })
  return again
}

describe('a damaged plan file that is protected', () => {
  it.each([
    ['in its mark', 0, 4],
    ['in its salt', 6, 12],
    ['in all of its beginning', 0, 24],
    ['in its whole first page', 0, 4096],
  ])('%s is not taken for a wrong passphrase, and its plan comes back', async (_, from, to) => {
    const program = await closedProgram()
    destroy(planFile(program), from, to)
    const again = program.restart()
    const wrong = await again.services.answer('protection:unlock', { target: PLAN, passphrase: 'another one' })
    expect(wrong).toMatchObject({ failure: { code: 'wrong-passphrase' } })
    await again.call('protection:unlock', { target: PLAN, passphrase: PASSPHRASE })
    expect(await again.services.answer('plan:open', { planId: 'plan' })).toMatchObject({
      failure: { code: 'storage', message: expect.stringContaining('damaged') },
    })
    const { plans } = await again.call('recovery:list', {})
    expect(plans).toMatchObject([{ planId: 'plan', kind: 'damaged', name: 'A plan' }])
    const examined = await again.call('recovery:examine', { planId: 'plan' })
    expect(examined).toMatchObject({ needsPassphrase: false, backups: [{ protection: 'same' }] })
    if (to < 4096) {
      expect(examined.readable?.unreadable).toBe(0)
      await again.call('recovery:restore', { planId: 'plan', from: { kind: 'readable' } })
    } else {
      expect(examined.readable).toBeNull() // the list of its tables stood there
      const backupId = examined.backups[0]?.backupId ?? ''
      await again.call('recovery:restore', { planId: 'plan', from: { kind: 'backup', backupId, place: 'here' } })
    }
    expect(await again.call('app:load', {})).toMatchObject({ isProtected: true, open: { plan: fullPlan() } })
    // the file, the note of its protection, and the note of what was acknowledged
    expect(readdirSync(damagedFolder(again.options.dataFolder))).toHaveLength(3)
    const last = await unlocked(again)
    expect((await last.call('plan:open', { planId: 'plan' })).name).toBe('A plan')
  })

  it.each([
    ['of which nothing is left', 0],
    ['of which a little is left', 20],
  ])('%s is opened by no passphrase, and its plan comes back with the right one', async (_, left) => {
    const program = await closedProgram()
    truncateSync(planFile(program), left)
    const again = program.restart()
    const wrong = await again.services.answer('protection:unlock', { target: PLAN, passphrase: 'another one' })
    expect(wrong).toMatchObject({ failure: { code: 'wrong-passphrase' } })
    await again.call('protection:unlock', { target: PLAN, passphrase: PASSPHRASE })
    const { backups } = await again.call('recovery:examine', { planId: 'plan' })
    const backupId = backups[0]?.backupId ?? ''
    await again.call('recovery:restore', { planId: 'plan', from: { kind: 'backup', backupId, place: 'here' } })
    expect(await again.call('app:load', {})).toMatchObject({ isProtected: true, open: { plan: fullPlan() } })
  })

  it('without its note and without backups may be damaged or have another passphrase, and both are said', async () => {
    const program = await closedProgram()
    rmSync(`${planFile(program)}.protection`)
    rmSync(backupsFolder(program.options.dataFolder), { recursive: true })
    destroy(planFile(program), 6, 12)
    const struck = readFileSync(planFile(program))
    const again = program.restart()
    const refused = await again.services.answer('protection:unlock', { target: PLAN, passphrase: PASSPHRASE })
    expect(refused).toMatchObject({
      failure: { code: 'wrong-passphrase', message: expect.stringMatching(/does not open it, or .* damaged/) },
    })
    expect(readFileSync(planFile(program)).equals(struck)).toBe(true)
  })

  it('gives what is behind a page that was changed, and counts nothing of that page', async () => {
    const program = await closedProgram()
    const bytes = statSync(planFile(program)).size
    destroy(planFile(program), bytes - 3 * 4096 - 2000, bytes - 3 * 4096 - 1990)
    const again = await unlocked(program)
    await again.services.answer('plan:open', { planId: 'plan' })
    const { readable } = await again.call('recovery:examine', { planId: 'plan' })
    expect(readable?.contents.planName).toBe('A plan')
  })

  it('is offered from its backups when it is gone, once the passphrase is given', async () => {
    const program = await closedProgram()
    for (const end of ['', '.seal', '.protection']) rmSync(`${planFile(program)}${end}`)
    const again = program.restart()
    expect((await again.call('recovery:list', {})).plans).toMatchObject([
      { planId: 'plan', kind: 'missing', name: null },
    ])
    expect(await again.call('recovery:examine', { planId: 'plan' })).toMatchObject({
      readable: null,
      backups: [{ protection: 'other', contents: null }],
    })
    await again.call('protection:unlock', { target: PLAN, passphrase: PASSPHRASE })
    const { backups } = await again.call('recovery:examine', { planId: 'plan' })
    expect(backups).toMatchObject([{ contents: { planName: 'A plan' } }])
    const backupId = backups[0]?.backupId ?? ''
    await again.call('recovery:restore', { planId: 'plan', from: { kind: 'backup', backupId, place: 'here' } })
    expect(await again.call('app:load', {})).toMatchObject({ isProtected: true, open: { plan: fullPlan() } })
  })
})

describe('a forgotten passphrase', () => {
  it('leaves the backups that open without one, from which the plan comes back; the protected file is kept', async () => {
    const again = (await closedProgram('keep')).restart()
    expect((await again.call('recovery:list', {})).plans).toEqual([])
    const { readable, needsPassphrase, backups } = await again.call('recovery:examine', { planId: 'plan' })
    expect({ readable, needsPassphrase }).toEqual({ readable: null, needsPassphrase: true })
    expect(backups.map(({ protection, contents }) => [protection, contents?.planName])).toEqual([
      ['same', undefined],
      ['none', 'A plan'],
    ])
    const [locked, plain] = backups.map(({ backupId }) => ({
      kind: 'backup' as const,
      backupId,
      place: 'here' as const,
    }))
    const refused = await again.services.answer('recovery:restore', { planId: 'plan', from: locked })
    expect(refused).toMatchObject({ failure: { code: 'passphrase-needed' } })
    if (plain) await again.call('recovery:restore', { planId: 'plan', from: plain })
    expect(await again.call('app:load', {})).toMatchObject({ isProtected: false, open: { plan: fullPlan() } })
    expect(
      readdirSync(damagedFolder(again.options.dataFolder)).filter((name) => name.endsWith('.certpace')),
    ).toHaveLength(1)
  })
})

describe('a change of passphrase that was cut short', () => {
  const LATER = 'field door rain spoon'
  const note = (program: OpenProgram) => `${planFile(program)}.protection`

  /** The note as it stands in the middle of a change: it knows the key before and the key after. */
  function writeBothKeys(program: OpenProgram, ...texts: readonly string[]): void {
    const keys = texts.flatMap((text) => JSON.parse(text).keys)
    const sha256 = createHash('sha256').update(JSON.stringify(keys)).digest('hex')
    writeFileSync(note(program), JSON.stringify({ keys, sha256 }))
  }

  it.each([
    ['after', LATER, PASSPHRASE],
    ['before', PASSPHRASE, LATER],
  ])(
    '%s the file took its place opens with the passphrase that the file has, and with no other',
    async (when, right, wrong) => {
      const program = await closedProgram()
      const [fileBefore, noteBefore] = [readFileSync(planFile(program)), readFileSync(note(program), 'utf8')]
      const changed = await unlocked(program)
      await changed.call('plan:open', { planId: 'plan' })
      const change = { planId: 'plan', current: PASSPHRASE, passphrase: LATER, copies: 'remove' } as const
      await changed.call('protection:set', change)
      changed.services.close()
      writeBothKeys(program, noteBefore, readFileSync(note(program), 'utf8'))
      if (when === 'before') putInPlace(planFile(program), fileBefore)
      const again = program.restart()
      expect(await again.services.answer('protection:unlock', { target: PLAN, passphrase: wrong })).toMatchObject({
        failure: { code: 'wrong-passphrase' },
      })
      await again.call('protection:unlock', { target: PLAN, passphrase: right })
      expect((await again.call('plan:open', { planId: 'plan' })).name).toBe('A plan')
    },
  )
})
