import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { certpace } from '../helpers/certpace.ts'
import { resourceUrl } from '../helpers/resources.ts'

const SAMPLE = fileURLToPath(resourceUrl('samples/half-way.json'))

describe('certpace audit', () => {
  it('says what is recorded, what of it counts, and by which rule the rest does not', async () => {
    // Recorded: 28 h in a group and 18 h one to one; at most 25 h in a group: 3 h do not count.
    const { status, stdout, stderr } = await certpace('audit', SAMPLE)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('Sample: halfway, recorded up to Jun 15, 2026')
    expect(stdout).toContain('Supervision: recorded 46 h, counted 43 h of 50 h, missing 7 h')
    expect(stdout).toContain('- 3 h, by this rule: At most 25 hours in a group.')
  })

  it('accounts for every recorded minute in its JSON', async () => {
    const { stdout } = await certpace('audit', SAMPLE, '--json', '--on', '2026-06-15')
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({ format: 'certpace-audit', formatVersion: 1, today: '2026-06-15' })
    for (const requirement of report.requirements) {
      const sum = (items: { minutes: number }[]) => items.reduce((total, { minutes }) => total + minutes, 0)
      expect(requirement.countedMinutes + sum(requirement.reasons)).toBe(requirement.recordedMinutes)
      for (const entry of requirement.entries) {
        expect(entry.countedMinutes + sum(entry.reasons)).toBe(entry.recordedMinutes)
      }
    }
    const supervision = report.requirements.find(
      (one: { requirementId: string }) => one.requirementId === 'supervision',
    )
    expect(supervision).toMatchObject({ plannedMinutes: 420, reasons: [{ stage: 'share', minutes: 180 }] })
    expect(supervision.reasons[0].sentence).toContain('At most 25 hours in a group.')
  })

  it('audits each scenario that is named, as it may have other rules or hours', async () => {
    const { status, stdout } = await certpace(
      'audit',
      SAMPLE,
      '--json',
      '--scenario',
      '42 months',
      '--scenario',
      '30 months',
    )
    expect(status).toBe(0)
    const report = JSON.parse(stdout)
    expect(report.audits.map(({ scenario }: { scenario: string }) => scenario)).toEqual(['42 months', '30 months'])
    expect(report.scenario).toBe('42 months')
    expect(report.requirements).toEqual(report.audits[0].requirements)
  })
})
