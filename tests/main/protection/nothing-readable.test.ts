import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { howMany } from '../faults/how-many.ts'
import { startLoggedChild } from '../helpers/child-process.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const MARKER = 'Zimtstern 4711 Übung'
const PASSPHRASE = 'sea lamp brick walk'
const ENDS = howMany(1, 12)
const LONGEST_WORK_IN_MS = 2500
/** Plan, backups, notes and settings, at the least. */
const FEWEST_FILES = 6

/** Every file below a folder, also those that a process had open when it was ended. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
}

/** The texts that must not be found, in each way a program may write them. */
const TRACES = [MARKER, PASSPHRASE].flatMap((text) => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(text, 'utf16le').swap16(),
  Buffer.from(text, 'latin1'),
  Buffer.from(text.normalize('NFD'), 'utf8'),
  // In base64, but for the ends, which depend on what stands beside them.
  ...[0, 1, 2].map((at) => Buffer.from(Buffer.from(text).subarray(at).toString('base64').slice(0, -4))),
])

function isReadable(bytes: Buffer): boolean {
  return TRACES.some((trace) => bytes.includes(trace))
}

describe('a process that worked on a protected plan and was ended by force', () => {
  it(`leaves nothing readable in the data folder, the second folder, the temporary folder and the log, ${ENDS} times`, async () => {
    for (let end = 1; end <= ENDS; end += 1) {
      const folder = temporaryFolder()
      const [data, second, temporary] = ['data', 'second', 'temporary'].map((name) => path.join(folder, name))
      if (!data || !second || !temporary) throw new Error('there are three folders')
      for (const made of [second, temporary]) mkdirSync(made)
      const env = { TMPDIR: temporary, SQLITE_TMPDIR: temporary }
      const child = startLoggedChild(env, 'protected-work.ts', data, MARKER, PASSPHRASE, second)
      expect(await child.nextLine()).toEqual({ did: 'protected' })
      expect(await child.nextLine()).toEqual({ did: 'round 1' })
      await wait((LONGEST_WORK_IN_MS * end) / (ENDS + 1))
      await child.kill()
      expect(child.process.signalCode).toBe('SIGKILL') // it had worked up to then
      const files = filesBelow(folder)
      expect(files.filter((file) => file.startsWith(data)).length).toBeGreaterThanOrEqual(FEWEST_FILES)
      expect(files.filter((file) => file.startsWith(second)).length).toBeGreaterThan(0)
      expect(files.filter((file) => isReadable(readFileSync(file)))).toEqual([])
      expect(isReadable(child.log())).toBe(false)
    }
  }, 600_000)

  it('is looked for by a search that finds a text in each of its forms', () => {
    for (const encoding of ['utf8', 'utf16le', 'latin1'] as const) {
      expect(isReadable(Buffer.from(`before ${MARKER} after`, encoding))).toBe(true)
    }
    for (const before of ['', 'a', 'ab', 'abc']) {
      expect(isReadable(Buffer.from(Buffer.from(`${before}${MARKER} after`).toString('base64')))).toBe(true)
    }
    expect(isReadable(Buffer.from('before and after'))).toBe(false)
  })
})
