import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certpace, certpaceProcess } from '../helpers/certpace.ts'
import { resourceJson } from '../helpers/resources.ts'
import { isOddThing, putOddThing } from '../main/helpers/odd-things.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'certpace-bad-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(name: string, resource: string, change: object): string {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify({ ...Object(resourceJson(resource)), ...change }))
  return file
}

function planWith(name: string, change: object): string {
  return fileOf(name, 'samples/just-begun.json', change)
}

describe('certpace on bad input', () => {
  it.each<[string, () => string, string]>([
    [
      'a currency that is not known',
      () => planWith('a.json', { currency: 'XXX' }),
      'a.json: currency: .*\\[invalid-plan\\]',
    ],
    [
      'leave that ends before it begins',
      () =>
        planWith('b.json', {
          periods: [{ id: 'p', title: 'Leave', from: '2027-02-01', to: '2027-01-01', effect: { kind: 'leave' } }],
        }),
      'b.json: periods\\[0\\].to: .*\\[invalid-plan\\]',
    ],
    [
      'a log entry that is linked to nothing',
      () =>
        planWith('c.json', {
          logEntries: [
            {
              id: 'e',
              kind: 'hours',
              on: '2026-10-05',
              minutes: 60,
              target: { kind: 'practice', practiceId: 'gone' },
              notes: '',
            },
          ],
        }),
      'c.json: logEntries\\[0\\].target: .*\\[dangling-link\\]',
    ],
    [
      'more scenarios than a plan can hold',
      () => planWith('d.json', { scenarios: Array.from({ length: 501 }, (_, id) => ({ id: `s${id}` })) }),
      'd.json: scenarios: a plan can hold at most 500 .*\\[too-many\\]',
    ],
  ])('names place, expectation and code: %s', async (_, file, line) => {
    for (const command of ['project', 'audit', 'explain']) {
      const { status, stdout, stderr } = await certpace(command, file())
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(new RegExp(`${line}\\n$`))
    }
  })

  it('names the fault of rules', async () => {
    const file = fileOf('rules.json', 'programs/aasect-cst.json', { requirements: [] })
    expect(await certpace('programs', file)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/rules\.json: requirements: .*\[invalid-program\]\n$/),
    })
  })

  it.skipIf(process.platform === 'win32').each(['a folder', 'a pipe'] as const)(
    'refuses %s for a file',
    async (thing) => {
      const place = join(folder, `${thing}.json`)
      await putOddThing(thing, place)
      expect(certpaceProcess(['project', place])).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(`${thing}\\.json: this is ${thing}; expected a plan file \\[unreadable\\]\n$`),
      })
      expect(certpaceProcess(['programs', place])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(`this is ${thing}, not a file [unreadable]`),
      })
      const exported = certpaceProcess(['export', planWith('whole.json', {}), '--format', 'json', '--to', place])
      expect(exported).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('choose another place [not-written]'),
      })
      expect(isOddThing(thing, place)).toBe(true)
    },
  )

  it('refuses a file that is too large without reading it', async () => {
    const file = join(folder, 'large.json')
    writeFileSync(file, '{}')
    truncateSync(file, 3_000_000_000) // takes no space on the disk, and more memory than there may be once it is read
    const { status, stderr } = await certpace('project', file)
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /large\.json: this is 3000 MB long, and a plan file can be 500 MB long with all its files; .* \[too-large\]\n$/,
    )
  })
})
