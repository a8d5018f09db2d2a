import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programsReportSchema } from '#cli/schemas/programs-report.ts'
import { certpace, certpaceJson } from '../helpers/certpace.ts'
import { PROGRAM_IDS, resourceJson, resourceUrl } from '../helpers/resources.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'certpace-programs-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('certpace programs', () => {
  it('lists the programs whose rules ship, with their grades', async () => {
    const { status, stdout } = await certpace('programs')
    expect(status).toBe(0)
    for (const id of PROGRAM_IDS) expect(stdout).toContain(`\n${id} `.slice(id === PROGRAM_IDS[0] ? 1 : 0))
    expect(stdout).toContain('AASECT Certified Sex Therapist, version 2025.T.1, corrected Nov 2026, grade A')
    expect(stdout).toContain('Grades\n- A: The certifying body’s own page, current version')
  })

  it('lists them as JSON', async () => {
    const { programs, faults } = programsReportSchema.parse(await certpaceJson('programs'))
    expect(programs.map(({ id }) => id)).toEqual(PROGRAM_IDS)
    expect(faults).toEqual([])
  })

  it('shows one, each figure with its source and grade', async () => {
    const { status, stdout } = await certpace('programs', 'aasect-cst')
    expect(status).toBe(0)
    expect(stdout).toContain('AASECT Certified Sex Therapist, version 2025.T.1')
    expect(stdout).toMatch(
      /\nRequirements\n- Core knowledge: 90 h, in 17 areas, and by 1 other method\n {2}\[B, [^\]]+\] \S/,
    )
    expect(stdout).toMatch(/\nRules\n- (On|Off|To be kept by you): /)
    expect(stdout).toMatch(/\nFees\n- .*: (\$[\d.,]+|no trustworthy figure)\n {2}\[/)
  })

  it('prints the rules themselves as JSON, ready to be copied and changed', async () => {
    expect(await certpaceJson('programs', 'rpt')).toEqual(resourceJson('programs/rpt.json'))
  })

  it('reads a file of rules, and names the place of a fault in it', async () => {
    const file = fileURLToPath(resourceUrl('programs/rpt.json'))
    expect((await certpace('programs', file)).stdout).toContain('Registered Play Therapist')
    const broken = join(folder, 'broken.json')
    const pack = resourceJson('programs/rpt.json')
    if (typeof pack !== 'object' || pack === null) throw new Error('the pack is no object')
    writeFileSync(broken, JSON.stringify({ ...pack, currency: 'XXX' }))
    const { status, stderr } = await certpace('programs', broken)
    expect(status).toBe(2)
    expect(stderr).toMatch(/broken\.json: currency: expected one of the currencies .* \[invalid-program\]\n$/)
  })

  it('names the programs there are when it knows none of the name', async () => {
    const { status, stdout, stderr } = await certpace('programs', 'aasect')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(
      /^certpace: aasect: there is no program of this name; there are aasect-csc, .*, sash-cpsbt \[unknown-program\]\n$/,
    )
  })

  it('takes no day and no scenario', async () => {
    expect((await certpace('programs', '--on', '2027-01-01')).stderr).toContain('programs takes no --on')
    expect((await certpace('programs', '--scenario', 'Slow')).stderr).toContain('programs takes no --scenario')
    expect((await certpace('programs', 'rpt', 'bcba')).stderr).toContain('"bcba" is another')
  })
})
