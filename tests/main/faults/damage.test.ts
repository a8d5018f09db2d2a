import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupsFolder, plansFolder } from '#main/data-folder/data-folder.ts'
import { openProgram } from '../helpers/open-program.ts'
import { goOnAfterDamage, unlock } from './after-damage.ts'
import { howMany, tellCounts } from './how-many.ts'
import { anyFaults, copyOf, EDITS, type Ending, makeFolder, stateAt, strike } from './struck-folder.ts'

const FAULTS = { plain: howMany(3, 120), protected: howMany(3, 60) }
const PASSPHRASE = 'sea lamp brick walk'

async function strikeAgainAndAgain(ending: Ending, side: '' | '-wal' | '.protection', passphrase: string | null) {
  const faults = passphrase === null ? FAULTS.plain : FAULTS.protected
  const original = await makeFolder(ending, passphrase)
  const counts = {
    'flipped bits': 0,
    'cut-off ends': 0,
    'opened with the last state': 0,
    'opened with an earlier one': 0,
    'opened changed': 0,
    'named, and restored from a backup': 0,
  }
  // Without a fault the last state is there, so that what is missing below is missing by the fault.
  const whole = await goOnAfterDamage(copyOf(original), ending, passphrase)
  expect(whole).toEqual({ kind: 'opened', plan: stateAt(EDITS), loss: null })
  rmSync(path.join(original, 'struck'), { recursive: true })
  const states = Array.from({ length: EDITS + 1 }, (_, revision) => JSON.stringify(stateAt(revision)))
  for (const fault of anyFaults(faults)) {
    const dataFolder = copyOf(original)
    strike(path.join(plansFolder(dataFolder), `plan.certpace${side}`), fault)
    const aftermath = await goOnAfterDamage(dataFolder, ending, passphrase)
    const revision = aftermath.kind === 'opened' ? states.indexOf(JSON.stringify(aftermath.plan)) : null
    counts[fault.kind === 'flip' ? 'flipped bits' : 'cut-off ends'] += 1
    if (aftermath.kind === 'opened' && revision !== EDITS) expect(aftermath.loss).toContain('may be missing')
    if (revision === null) counts['named, and restored from a backup'] += 1
    else if (revision === EDITS) counts['opened with the last state'] += 1
    else if (revision >= 0) counts['opened with an earlier one'] += 1
    else counts['opened changed'] += 1
    rmSync(dataFolder, { recursive: true })
  }
  return counts
}

/** Strikes the latest backup of a plan, and counts how often that is noticed when it is read. */
async function strikeBackups(passphrase: string | null) {
  const faults = passphrase === null ? FAULTS.plain : FAULTS.protected
  const dataFolder = await makeFolder('orderly', passphrase)
  const program = openProgram({ dataFolder })
  if (passphrase !== null) await unlock(program, passphrase)
  await program.call('plan:open', { planId: 'plan' })
  const { backups } = await program.call('backups:list', { planId: 'plan' })
  const backupId = backups[0]?.backupId ?? ''
  const folder = path.join(backupsFolder(dataFolder), 'plan')
  const file = path.join(folder, `${backupId}.certpace`)
  const whole = readFileSync(file)
  const files = readdirSync(folder)
  const counts = { 'flipped bits': 0, 'cut-off ends': 0, noticed: 0 }
  for (const fault of anyFaults(faults)) {
    strike(file, fault)
    const struck = readFileSync(file)
    const read = await program.services.answer('backups:read', { planId: 'plan', backupId, place: 'here' })
    expect(read).toMatchObject({ ok: false, failure: { message: expect.stringContaining('damaged') } })
    expect(readFileSync(file).equals(struck)).toBe(true)
    expect(readdirSync(folder)).toEqual(files)
    counts[fault.kind === 'flip' ? 'flipped bits' : 'cut-off ends'] += 1
    if (!read.ok) counts.noticed += 1
    writeFileSync(file, whole)
  }
  return counts
}

describe.each([
  { faults: FAULTS.plain, kind: 'a plain', passphrase: null },
  { faults: FAULTS.protected, kind: 'a protected', passphrase: PASSPHRASE },
])('$faults flipped bits and cut-off ends of $kind', ({ kind, passphrase }) => {
  it('plan file never keep the program from starting, and the last state is in the file or in a backup', async () => {
    const counts = await strikeAgainAndAgain('orderly', '', passphrase)
    tellCounts(`Damage of ${kind} plan file`, counts)
    expect(counts['opened with an earlier one'] + counts['opened changed']).toBe(0)
  }, 1_200_000)

  it('file of the latest changes, after a crash, never keep the program from starting, and change nothing', async () => {
    const counts = await strikeAgainAndAgain('in-work', '-wal', passphrase)
    tellCounts(`Damage of ${kind} file of the latest changes`, counts)
    expect(counts['opened changed']).toBe(0)
  }, 1_200_000)

  it('backup are always noticed', async () => {
    tellCounts(`Damage of ${kind} backup`, await strikeBackups(passphrase))
  }, 1_200_000)
})

describe(`${FAULTS.protected} flipped bits and cut-off ends of the note beside a protected plan file`, () => {
  it('change nothing: the passphrase still opens it', async () => {
    const counts = await strikeAgainAndAgain('orderly', '.protection', PASSPHRASE)
    tellCounts('Damage of the note beside a protected plan file', counts)
    expect(counts['opened with the last state']).toBe(FAULTS.protected)
  }, 1_200_000)
})
