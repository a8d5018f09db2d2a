import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupsFolder, damagedFolder, plansFolder } from '#main/data-folder/data-folder.ts'
import { openProgram } from '../helpers/open-program.ts'
import { unlock } from './after-damage.ts'
import { howMany, tellCounts } from './how-many.ts'
import { anyFaults, backedUpRevision, copyOf, EDITS, makeFolder, stateAt, strike } from './struck-folder.ts'

const PASSPHRASE = 'sea lamp brick walk'

/** What is done to the file of the latest changes after an end by force. */
const DAMAGES = ['flipped', 'cut', 'missing', 'swapped'] as const
type Damage = (typeof DAMAGES)[number]

const HOW_OFTEN: Readonly<Record<Damage, { readonly plain: number; readonly protected: number }>> = {
  flipped: { plain: howMany(2, 300), protected: howMany(1, 60) },
  cut: { plain: howMany(2, 150), protected: howMany(1, 40) },
  missing: { plain: howMany(1, 30), protected: howMany(1, 10) },
  swapped: { plain: howMany(2, 120), protected: howMany(1, 30) },
}

const states = Array.from({ length: EDITS + 1 }, (_, revision) => JSON.stringify(stateAt(revision)))

function sideFileIn(dataFolder: string): string {
  return path.join(plansFolder(dataFolder), 'plan.certpace-wal')
}

/** Side files that belong elsewhere: of another plan, and of this one at other times. */
async function foreignSideFiles(passphrase: string | null): Promise<readonly Buffer[]> {
  const other = readFileSync(sideFileIn(await makeFolder('in-work', passphrase)))
  const earlier = openProgram({ dataFolder: copyOf(await makeFolder('in-work', null)) })
  const edits = [{ kind: 'set' as const, patch: { name: 'Earlier' } }]
  const command = { label: 'Rename', group: null, edits }
  await earlier.call('plan:apply', { planId: 'plan', baseRevision: EDITS, command })
  const anew = readFileSync(sideFileIn(earlier.options.dataFolder))
  earlier.services.close()
  return [other, anew]
}

function damage(kind: Damage, file: string, round: number, foreign: readonly Buffer[]): void {
  const whole = readFileSync(file)
  const strikes = anyFaults(HOW_OFTEN[kind].plain + 3)
  const fault = strikes[round]
  if (kind === 'missing') rmSync(file)
  else if (kind === 'swapped') {
    // The third is an earlier state of the file itself, as a copy of it that was put back.
    const frames = Math.floor((whole.length - 32) / 4120)
    const earlier = whole.subarray(0, 32 + 4120 * Math.max(1, round % frames))
    writeFileSync(file, [...foreign, earlier][round % 3] ?? earlier)
  } else if (fault) strike(file, { ...fault, kind: kind === 'flipped' ? 'flip' : 'cut' })
}

/** What is in a plan file and in its side file, by their hashes; an empty one is none. */
function bytesOf(file: string): readonly string[] {
  return ['', '-wal'].map((end) => {
    const bytes = existsSync(`${file}${end}`) ? readFileSync(`${file}${end}`) : Buffer.alloc(0)
    return createHash('sha256').update(bytes).digest('hex')
  })
}

interface Counts {
  'with all changes': number
  'brought to the latest backup, and told': number
  'with the changes up to the damage, and told': number
}

/** One start after a damage. What was acknowledged is there, or the person is told and has all files as they were found. */
async function startAfter(dataFolder: string, hasBackup: boolean, passphrase: string | null, counts: Counts) {
  const before = bytesOf(path.join(plansFolder(dataFolder), 'plan.certpace'))
  const program = openProgram({ dataFolder })
  if (passphrase !== null) {
    await unlock(program, passphrase)
    await program.call('plan:open', { planId: 'plan' })
  }
  const { open, loss } = await program.call('app:load', {})
  program.services.close()
  const revision = states.indexOf(JSON.stringify(open?.plan))
  expect(revision).toBeGreaterThanOrEqual(hasBackup ? backedUpRevision('in-work') : 0)
  if (loss === null) expect(revision).toBe(EDITS)
  else {
    expect(loss).toContain('may be missing')
    const copies = readdirSync(damagedFolder(dataFolder)).filter((name) => name.endsWith('.certpace'))
    expect(copies).toHaveLength(1)
    const copy = path.join(damagedFolder(dataFolder), copies[0] ?? '')
    expect(loss).toContain(copy)
    expect(bytesOf(copy)).toEqual(before)
  }
  if (revision === EDITS) counts['with all changes'] += 1
  else if (hasBackup && revision === backedUpRevision('in-work')) counts['brought to the latest backup, and told'] += 1
  else counts['with the changes up to the damage, and told'] += 1
}

describe.each([
  { protection: 'plain', passphrase: null },
  { protection: 'protected', passphrase: PASSPHRASE },
] as const)('the file of the latest changes of a $protection plan', ({ protection, passphrase }) => {
  it.each(DAMAGES)(
    'that is %s after an end by force costs nothing acknowledged without being told',
    async (kind) => {
      const times = HOW_OFTEN[kind][protection]
      const original = await makeFolder('in-work', passphrase)
      const foreign = kind === 'swapped' ? await foreignSideFiles(passphrase) : []
      const counts: Counts = {
        'with all changes': 0,
        'brought to the latest backup, and told': 0,
        'with the changes up to the damage, and told': 0,
      }
      for (const [round, hasBackup] of fc.sample(fc.boolean(), times).entries()) {
        const dataFolder = copyOf(original)
        if (!hasBackup) rmSync(backupsFolder(dataFolder), { recursive: true })
        damage(kind, sideFileIn(dataFolder), round, foreign)
        await startAfter(dataFolder, hasBackup, passphrase, counts)
        rmSync(dataFolder, { recursive: true })
      }
      tellCounts(`File of the latest changes of a ${protection} plan, ${kind}`, { starts: times, ...counts })
      if (kind === 'missing') expect(counts['with all changes']).toBe(0)
    },
    1_200_000,
  )
})
