import { describe, expect, it } from 'vitest'
import { contrastOf } from '#renderer/theme/contrast.ts'
import { type ColorRoles, DARK_ROLES, LIGHT_ROLES, roleVariables } from '#renderer/theme/roles.ts'

type Role = Exclude<keyof ColorRoles, 'series'>

const TEXT_PAIRS: readonly (readonly [Role, Role])[] = [
  ['text', 'surface'],
  ['text', 'surfaceRaised'],
  ['text', 'surfaceSunken'],
  ['textMuted', 'surface'],
  ['textMuted', 'surfaceRaised'],
  ['textMuted', 'surfaceSunken'],
  ['onAccent', 'accent'],
  ['onAccent', 'accentHover'],
  ['accent', 'surfaceRaised'],
  ['accent', 'surface'],
  ['accentText', 'accentSoft'],
  ['positive', 'surfaceRaised'],
  ['positive', 'positiveSoft'],
  ['warning', 'surfaceRaised'],
  ['warning', 'warningSoft'],
  ['negative', 'surfaceRaised'],
  ['negative', 'negativeSoft'],
  ['text', 'accentSoft'],
  ['text', 'warningSoft'],
  ['text', 'negativeSoft'],
]
const LINE_PAIRS: readonly (readonly [Role, Role])[] = [
  ['borderStrong', 'surfaceRaised'],
  ['borderStrong', 'surface'],
  ['focus', 'surface'],
  ['focus', 'surfaceRaised'],
]

describe.each([
  ['light', LIGHT_ROLES],
  ['dark', DARK_ROLES],
] as const)('the colours of the %s scheme', (_name, roles) => {
  it.each(TEXT_PAIRS)('keep %s readable on %s (4.5 to 1)', (text, background) => {
    expect(contrastOf(roles[text], roles[background])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(LINE_PAIRS)('keep %s visible on %s (3 to 1)', (line, background) => {
    expect(contrastOf(roles[line], roles[background])).toBeGreaterThanOrEqual(3)
  })

  it.each([0, 1, 2, 3, 4, 5] as const)('keep chart series %i visible on cards and page (3 to 1)', (index) => {
    expect(contrastOf(roles.series[index], roles.surfaceRaised)).toBeGreaterThanOrEqual(3)
    expect(contrastOf(roles.series[index], roles.surface)).toBeGreaterThanOrEqual(3)
  })
})

describe('contrastOf', () => {
  it('is 21 for black on white and 1 for equal colours', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastOf('#3c3c3c', '#3c3c3c')).toBe(1)
  })
})

describe('roleVariables', () => {
  it('names each role in kebab case and numbers the series from 1', () => {
    const variables = roleVariables(LIGHT_ROLES)
    expect(variables['--surface-raised']).toBe(LIGHT_ROLES.surfaceRaised)
    expect(variables['--series-1']).toBe(LIGHT_ROLES.series[0])
    expect(variables['--series-6']).toBe(LIGHT_ROLES.series[5])
    expect(Object.keys(variables)).not.toContain('--series')
  })
})
