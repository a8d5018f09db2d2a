import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settingsFile } from '#main/data-folder/data-folder.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { type OpenProgram, openProgram } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { howMany, tellCounts } from './how-many.ts'

const FOLDERS = howMany(1, 60)
/** One after the other in the same folder, as the next must not spoil what became of the one before. */
const STRIKES = 5

type Strike =
  /** The end is missing from this share on. */
  | { readonly kind: 'cut'; readonly share: number }
  | { readonly kind: 'other text'; readonly text: string }
  /** A link that leads nowhere, as to a disk that is not connected. */
  | { readonly kind: 'lost link' | 'endless link' | 'folder' }

const anyStrike: fc.Arbitrary<Strike> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), share: fc.double({ min: 0, max: 0.95, noNaN: true }) }),
  fc.record({ kind: fc.constant('other text' as const), text: fc.string({ maxLength: 60 }) }),
  fc.record({ kind: fc.constantFrom('lost link' as const, 'endless link' as const, 'folder' as const) }),
)

function strike(file: string, fault: Strike): void {
  const whole = readFileSync(file)
  rmSync(file)
  const { kind } = fault
  if (kind === 'cut') writeFileSync(file, whole.subarray(0, Math.floor(fault.share * whole.length)))
  else if (kind === 'other text') writeFileSync(file, fault.text)
  else if (kind === 'lost link') symlinkSync(path.join(path.dirname(file), 'not-connected', 'settings.json'), file)
  else if (kind === 'endless link') symlinkSync(file, file)
  else mkdirSync(file)
}

/** Changes all that is remembered; answers whether each change was taken. */
async function changeSettings(program: OpenProgram, place: string): Promise<readonly boolean[]> {
  const choice = { kind: 'folder', path: place }
  return [
    (await program.services.answer('settings:update', { colorScheme: 'dark' })).ok,
    (await program.services.answer('backups:choose-mirror', { choice })).ok,
    (await program.services.answer('plan:open', { planId: 'other' })).ok,
  ]
}

function damagedCopies(dataFolder: string): readonly string[] {
  return readdirSync(dataFolder)
    .filter((name) => name.startsWith('settings.json.damaged'))
    .map((name) => readFileSync(path.join(dataFolder, name), 'utf8'))
}

describe('settings that cannot be read', () => {
  it(`are told on the screen and never written over, ${FOLDERS * STRIKES} times`, async () => {
    const counts = { damaged: 0, 'cannot be read': 0, told: 0, 'damaged copies kept': 0 }
    for (let folder = 0; folder < FOLDERS; folder += 1) {
      const backupMirror = temporaryFolder()
      const first = openProgram()
      await first.call('plan:create', { plan: { ...fullPlan(), id: 'other' } })
      await first.call('plan:create', { plan: fullPlan() })
      first.services.close()
      const { dataFolder } = first.options
      const file = settingsFile(dataFolder)
      const damaged: string[] = []
      for (const fault of fc.sample(anyStrike, STRIKES)) {
        strike(file, fault)
        const isText = fault.kind === 'cut' || fault.kind === 'other text'
        if (isText) damaged.push(readFileSync(file, 'utf8'))
        const program = openProgram({ dataFolder })
        const { troubles, open } = await program.call('app:load', {})
        expect(troubles).toEqual([expect.stringMatching(/^The settings (were damaged|cannot be read)/)])
        expect(open).not.toBeNull() // the rest goes on
        const taken = await changeSettings(program, backupMirror)
        expect(taken).toEqual(isText ? [true, true, true] : [false, false, true])
        expect(damagedCopies(dataFolder).toSorted()).toEqual(damaged.toSorted())
        program.services.close()
        counts[isText ? 'damaged' : 'cannot be read'] += 1
        counts.told += troubles.length
        if (isText) continue
        // What was there is there still; once it is out of the way, settings are kept again.
        expect(existsSync(path.join(dataFolder, 'not-connected'))).toBe(false)
        renameSync(file, `${file}.aside`)
        rmSync(`${file}.aside`, { recursive: true })
        const next = openProgram({ dataFolder })
        await next.call('settings:update', { colorScheme: 'dark' })
        next.services.close()
      }
      counts['damaged copies kept'] += damagedCopies(dataFolder).length
    }
    tellCounts('Settings struck', counts)
  }, 1_200_000)
})
