import { describe, expect, it } from 'vitest'
import { binderName, exportFileName } from '#main/export/file-name.ts'
import { unfinishedName } from '#main/files/unfinished-name.ts'

const named = (name: string) => ({ name, scenarios: [{ id: 'slow', name: 'Slow/er', edits: [] }] })
const whole = { format: 'json', isRedacted: false, isProtected: false, withFiles: false } as const

describe('exportFileName', () => {
  it('never holds half a character, wherever a long name is cut', () => {
    for (const padding of ['', 'x']) {
      expect(exportFileName(named(`${padding}${'𠀋'.repeat(60)}`), whole).isWellFormed()).toBe(true)
    }
  })

  it('leaves room for what is added while the file is unfinished', () => {
    const names = [exportFileName(named('試'.repeat(200)), whole), `${binderName({ name: '試'.repeat(200) })}.zip`]
    for (const name of names) expect(Buffer.byteLength(unfinishedName(name))).toBeLessThanOrEqual(255)
  })

  it('names the plan, the scenario and the table', () => {
    const file = { format: 'csv', table: 'counted-hours', scenarioId: 'slow', isRedacted: false } as const
    expect(exportFileName(named('Mine: 2027'), file)).toBe('Mine 2027 - Slow er - Counted hours.csv')
    expect(exportFileName(named('Mine'), { format: 'ics', scenarioId: null, isRedacted: false })).toBe('Mine.ics')
    expect(exportFileName(named('???'), whole)).toBe('Plan.certpace.json')
  })

  it('names nothing of the person in a redacted copy', () => {
    const file = { format: 'xlsx', scenarioId: 'slow', isRedacted: true } as const
    expect(exportFileName(named('Dr Smith'), file)).toBe('Redacted plan - Scenario 1.xlsx')
    expect(exportFileName(named('Dr Smith'), { ...whole, isRedacted: true })).toBe('Redacted plan.certpace.json')
  })
})
