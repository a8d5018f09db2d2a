import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certpace, certpaceProcess } from '../helpers/certpace.ts'
import { resourceJson, resourceUrl, samplePlan } from '../helpers/resources.ts'
import { makeZip } from '../main/imports/zip.ts'

const SAMPLE = fileURLToPath(resourceUrl('samples/just-begun.json'))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'certpace-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function planFile(name: string, change: (plan: Record<string, unknown>) => unknown): string {
  const plan = resourceJson('samples/just-begun.json')
  if (typeof plan !== 'object' || plan === null) throw new Error('the sample is no object')
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(change({ ...plan })))
  return file
}

async function json(...words: readonly string[]) {
  const { status, stdout, stderr } = await certpace('project', ...words, '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('certpace project', () => {
  it('says the same of a plan that is in a ZIP archive with its files', async () => {
    const file = join(folder, 'with-files.zip')
    writeFileSync(file, makeZip([{ path: 'plan.json', bytes: readFileSync(SAMPLE) }]))
    expect(await certpace('project', file)).toEqual(await certpace('project', SAMPLE))
    writeFileSync(file, makeZip([{ path: 'other.json', bytes: readFileSync(SAMPLE) }]))
    const { status, stderr } = await certpace('project', file)
    expect(status).toBe(2)
    expect(stderr).toMatch(/this ZIP file holds no plan\.json; choose a plan that Certpace exported \[not-a-plan\]/)
  })

  it('prints dates, totals, findings and the reason for the date', async () => {
    const { status, stdout, stderr } = await certpace('project', SAMPLE)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('Sample: just begun, as of Nov 2, 2026')
    expect(stdout).toMatch(/ not confirmed: 2 weeks to prepare the application and 8 weeks of review\./i)
    expect(stdout).toMatch(/^Certified +Jun 10, 2028$/m)
    expect(stdout).toMatch(/^To certification +at least \$/m)
    expect(stdout).toContain('2 fees not entered: Membership dues, Renewal fee')
    expect(stdout).toContain('Why this date\n- ')
    expect(stdout).toContain('Findings\n- ')
  })

  it('names dates and totals in minor units in its JSON', async () => {
    const report = await json(SAMPLE)
    expect(report).toMatchObject({
      format: 'certpace-projection',
      formatVersion: 1,
      currency: 'USD',
      today: '2026-11-02',
      scenario: null,
      outcome: 'certified',
      readyOn: '2028-04-01',
      appliedOn: '2028-04-15',
      certifiedOn: '2028-06-10',
    })
    const { toCertification, all } = report.totals
    expect(Number.isInteger(toCertification.amount)).toBe(true)
    const parts: number[] = Object.values(toCertification.byCategory)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(toCertification.amount)
    expect(all.paid).toBe(195_300)
    expect(report.totals.notEntered.map(({ title }: { title: string }) => title)).toEqual([
      'Membership dues',
      'Renewal fee',
    ])
  })

  it('takes several scenarios, in the order asked for', async () => {
    const report = await json(SAMPLE, '--scenario', '42 months', '--scenario', '24 months')
    expect(report.projections.map(({ scenario }: { scenario: string }) => scenario)).toEqual(['42 months', '24 months'])
    expect(report.scenario).toBe('42 months')
    expect(report.certifiedOn).toBe(report.projections[0].certifiedOn)
  })

  it('counts from the day it is told', async () => {
    expect((await json(SAMPLE, '--on', '2027-01-15')).today).toBe('2027-01-15')
  })

  it('gives the same bytes in any time zone', () => {
    const run = (zone: string) => certpaceProcess(['project', SAMPLE], { TZ: zone }).stdout
    expect(run('Pacific/Apia')).toContain('Sample: just begun')
    expect(run('Pacific/Apia')).toBe(run('America/Los_Angeles'))
  })

  it('says what is missing, without failing, when the plan cannot finish', async () => {
    const file = planFile('no-supervision.json', (plan) => ({
      ...plan,
      arrangements: [],
      logEntries: [],
    }))
    const { status, stdout } = await certpace('project', file)
    expect(status).toBe(0)
    expect(stdout).toMatch(/does not reach certification within ten years\. Still missing: .*supervision/)
    expect(await json(file)).toMatchObject({ outcome: 'cannot-finish', certifiedOn: null })
  })
})

describe('certpace project of a plan file of an older program', () => {
  it('says first, in one sentence, what is meant otherwise, up to format 3, and leaves the file as it is', async () => {
    const said =
      'Certpace reads plans more exactly than before: sessions by the month stay within their month ' +
      'and dues paid from October on cover the next year, so your dates may have moved, and certification is now on Jun 10, 2028.'
    for (const formatVersion of [1, 2, 3, 4, 5]) {
      const file = planFile(`format-${formatVersion}.json`, (plan) => ({
        ...plan,
        formatVersion,
        scenarios: [],
        arrangements: samplePlan('just-begun').arrangements.map((one) =>
          one.kind === 'group' ? { ...one, recurrence: { kind: 'per-month', sessions: 1 } } : one,
        ),
      }))
      const bytes = readFileSync(file)
      const isOlder = formatVersion < 4
      const { changedMeaning, certifiedOn } = await json(file)
      expect({ changedMeaning, certifiedOn }).toEqual({
        changedMeaning: isOlder ? said : null,
        certifiedOn: '2028-06-10',
      })
      expect(readFileSync(file)).toEqual(bytes)
    }
    const textOf = async (formatVersion: number) =>
      (await certpace('project', join(folder, `format-${formatVersion}.json`))).stdout
    expect((await textOf(3)).startsWith(`${said}\n\nSample: just begun`)).toBe(true)
    expect((await textOf(4)).startsWith('Sample: just begun')).toBe(true)
  })
})

describe('certpace on a wrong argument or file', () => {
  const textFile = (name: string, text: string) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  }

  it.each<[string, () => readonly string[], RegExp]>([
    ['no command', () => [], /expected a command/],
    ['another command', () => ['plan'], /no command "plan"/],
    ['no file', () => ['project'], /expected the plan file/],
    ['two files', () => ['project', SAMPLE, 'second.json'], /"second.json" is another/],
    ['an unknown option', () => ['project', SAMPLE, '--quick'], /unknown option '--quick'/],
    ['a day that does not exist', () => ['project', SAMPLE, '--on', '2027-02-30'], /--on: .*YYYY-MM-DD; "2027-02-30"/],
    ['a missing file', () => ['project', join(folder, 'gone.json')], /gone\.json: there is no such file/],
    ['a folder', () => ['project', folder], /this is a folder/],
    ['a file that is not JSON', () => ['project', textFile('a.json', '{"format":')], /a\.json: this file is not JSON/],
    [
      'another format',
      () => ['project', textFile('b.json', '{"format":"recipe"}')],
      /b\.json: format: expected "certpace-plan"/,
    ],
    [
      'a newer version',
      () => ['project', planFile('c.json', (plan) => ({ ...plan, formatVersion: 9 }))],
      /formatVersion: .*version 9.*update Certpace/,
    ],
    [
      'a fault in the plan',
      () => ['project', planFile('d.json', (plan) => ({ ...plan, startOn: 'soon' }))],
      /startOn: expected a date that exists/,
    ],
    [
      'an unknown scenario',
      () => ['project', SAMPLE, '--scenario', 'Slow'],
      /no scenario "Slow"; this plan has "24 months", "30 months", "42 months"/,
    ],
  ])('says in one line what was expected: %s', async (_, words, line) => {
    const { status, stdout, stderr } = await certpace(...words())
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^certpace: [^\n]+\n$/)
    expect(stderr).toMatch(line)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+|undefined|node:/)
  })

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read', async () => {
    const file = textFile('private.json', '{}')
    chmodSync(file, 0o000)
    expect(await certpace('project', file)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('may not be read'),
    })
  })
})

describe('certpace', () => {
  it('says what to do with what a passphrase protects', async () => {
    const file = join(folder, 'protected.certpace')
    writeFileSync(file, Buffer.concat([Buffer.from('CPA1'), Buffer.alloc(5000, 0xa5)]))
    expect(await certpace('project', file)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/protected by a passphrase; open it in Certpace, export the plan as JSON without/),
    })
    const exported = planFile('protected.json', () => ({ format: 'certpace-protected', formatVersion: 1 }))
    expect(await certpace('audit', exported)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/protected by a passphrase; open it in Certpace and export it without protection/),
    })
  })

  it('explains itself with --help', async () => {
    expect(await certpace('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('certpace project FILE'),
      stderr: '',
    })
  })

  it('names its version', async () => {
    expect((await certpace('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
