import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binderName, exportFileName } from '#main/export/file-name.ts'
import { newScenario } from '#shared/plan/scenario.ts'

const named = (name: string) => ({ name, scenarios: [newScenario('slow', 'Slow/er', [])] })
const whole = { format: 'json', isRedacted: false, isProtected: false, withFiles: false } as const

describe('exportFileName', () => {
  it('never holds half a character, wherever a long name is cut', () => {
    for (const padding of ['', 'x']) {
      expect(exportFileName(named(`${padding}${'𠀋'.repeat(60)}`), whole).isWellFormed()).toBe(true)
    }
  })

  it('is never longer than a file system takes', () => {
    const names = [exportFileName(named('試'.repeat(200)), whole), `${binderName({ name: '試'.repeat(200) })}.zip`]
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
  })

  it('names the plan, the scenario and the table', () => {
    const file = { format: 'csv', table: 'counted-hours', scenarioId: 'slow', isRedacted: false } as const
    expect(exportFileName(named('Mine: 2027'), file)).toBe('Mine 2027 - Slow er - Counted hours.csv')
    expect(exportFileName(named('Mine'), { format: 'ics', scenarioId: null, isRedacted: false })).toBe('Mine.ics')
    expect(exportFileName(named('???'), whole)).toBe('Plan.certpace.json')
  })

  it.each([
    ['CON', 'CON_.certpace.json'],
    ['aux', 'aux_.certpace.json'],
    ['Com1.2027', 'Com1_.2027.certpace.json'],
    ['nul .x', 'nul_ .x.certpace.json'],
    ['LPT³', 'LPT³_.certpace.json'],
    ['CON. ', 'CON_.certpace.json'],
    ['console', 'console.certpace.json'],
    ['My plan. . ', 'My plan.certpace.json'],
  ])('calls the file of a plan %j %j', (name, expected) => {
    expect(exportFileName(named(name), whole)).toBe(expected)
  })

  it('is never one that Windows keeps for a device, and never ends in a dot or a space', () => {
    const piece = fc.constantFrom('CON', 'aux', 'Nul', 'PRN', 'com1', 'LPT9', 'Com²', '.', ' ', '\u00a0', ':', 'x', '/')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const name = pieces.join('')
        for (const made of [exportFileName(named(name), whole), `${binderName({ name })}.zip`, binderName({ name })]) {
          expect(isReserved(made)).toBe(false)
          expect(made).not.toMatch(/[. ]$/)
        }
      }),
    )
  })

  it('names nothing of the person in a redacted copy', () => {
    const file = { format: 'xlsx', scenarioId: 'slow', isRedacted: true } as const
    expect(exportFileName(named('Dr Smith'), file)).toBe('Redacted plan - Scenario 1.xlsx')
    expect(exportFileName(named('Dr Smith'), { ...whole, isRedacted: true })).toBe('Redacted plan.certpace.json')
  })
})

/** As Windows finds a device: by what stands before the first dot, without the spaces at its end. */
function isReserved(fileName: string): boolean {
  const [base = ''] = fileName.split('.')
  const devices = [
    'CON',
    'PRN',
    'AUX',
    'NUL',
    ...[...'0123456789¹²³'].flatMap((digit) => [`COM${digit}`, `LPT${digit}`]),
  ]
  return devices.includes(base.trimEnd().toUpperCase())
}
