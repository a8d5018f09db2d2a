import { describe, expect, it } from 'vitest'
import type { Outcome } from '#shared/fault.ts'
import { comparePacks } from '#shared/program/compare-packs.ts'
import { customCopyOf, isCustom } from '#shared/program/custom-rules.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { type FigureTarget, figureAt, withFigure, withSwitch } from '#shared/rule-packs/change-figures.ts'
import { PROGRAM_IDS, shippedRules, unwrap } from '../../helpers/resources.ts'

const HOUR = 60
const shipped = shippedRules('aasect-cst')
const hours = (count: number) => ({ unit: 'minutes', value: count * HOUR }) as const

function changed(target: FigureTarget, figure: Parameters<typeof withFigure>[2], pack = shipped): RulePack {
  return unwrap(withFigure(pack, target, figure, shipped))
}

function ruleOf(pack: RulePack, id: string) {
  return pack.rules.find((rule) => rule.id === id)
}

function codeOf(outcome: Outcome<RulePack>): string {
  return outcome.ok ? 'none' : outcome.fault.code
}

describe('a copy of the rules of a person’s own', () => {
  it('has a version label of its own, and is the same copy however often it is made', () => {
    const copy = customCopyOf(shipped)
    expect(copy).toEqual({ ...shipped, version: '2025.T.1, corrected Nov 2026 (own copy)' })
    expect([isCustom(shipped), isCustom(copy), customCopyOf(copy) === copy]).toEqual([false, true, true])
  })

  it('keeps a long label within what a label may be', () => {
    const { version } = customCopyOf({ ...shipped, version: 'x'.repeat(40) })
    expect([version.length, version.endsWith('(own copy)')]).toEqual([40, true])
  })

  it('is made by the first change', () => {
    expect(changed({ kind: 'review' }, { unit: 'days', value: 70 }).version).toBe(
      '2025.T.1, corrected Nov 2026 (own copy)',
    )
    expect(unwrap(withSwitch(shipped, 'core-area-minimum', true)).version).toBe(
      '2025.T.1, corrected Nov 2026 (own copy)',
    )
  })
})

describe('a figure of a person’s own', () => {
  it('takes the place of the hours of a requirement, in its words and those of its step', () => {
    const pack = changed({ kind: 'requirement', id: 'core-knowledge' }, hours(100))
    const requirement = pack.requirements.find(({ id }) => id === 'core-knowledge')
    expect(requirement).toMatchObject({
      minimumMinutes: 100 * HOUR,
      summary: '100 hours of coursework across 17 areas of human sexuality.',
      provenance: { grade: 'E', note: 'Your own figure, in place of 90 h.' },
    })
    expect(requirement?.provenance.sources).toEqual(shipped.requirements[0]?.provenance.sources)
    expect(pack.steps.find(({ id }) => id === 'core-knowledge')?.title).toBe('Complete 100 hours of core knowledge')
    expect(ruleOf(pack, 'core-elearning-maximum')?.summary).toBe('At most 75 of the 100 hours by e-learning.')
  })

  it('takes the place of one of a rule, and leaves the other rules alone', () => {
    const pack = changed({ kind: 'rule', id: 'supervision-month-maximum', field: 'minutes' }, hours(4))
    expect(ruleOf(pack, 'supervision-month-maximum')).toMatchObject({
      minutes: 4 * HOUR,
      summary: 'At most 4 hours count in a calendar month.',
    })
    expect(comparePacks(shipped, pack).map(({ kind }) => kind)).toEqual(['version', 'rule'])
  })

  it('stands behind a sentence that does not name the old one', () => {
    const renewed = (months: number, pack = shipped) =>
      changed({ kind: 'renewal' }, { unit: 'months', value: months }, pack)
    expect(renewed(24).renewal.summary).toMatch(/at most 5 each\. \(In this copy: 2 years\.\)$/)
    expect(renewed(30, renewed(24)).renewal.summary).toMatch(
      /at most 5 each\. \(In this copy: 2 years and 6 months\.\)$/,
    )
  })

  it('may be a share, an amount, or an amount that is no longer known', () => {
    const share = changed(
      { kind: 'rule', id: 'core-unapproved-weight', field: 'ratio' },
      { unit: 'ratio', numerator: 1, denominator: 4 },
    )
    expect(ruleOf(share, 'core-unapproved-weight')).toMatchObject({ numerator: 1, denominator: 4 })
    const fee = (value: number | null) =>
      changed({ kind: 'fee', id: 'application' }, value === null ? null : { unit: 'amount', value }).fees[0]
    expect(fee(35_000)).toMatchObject({
      amount: 35_000,
      provenance: { note: 'Your own figure, in place of $300.00.' },
    })
    expect(fee(null)?.amount).toBeNull()
  })

  it('names the figure of the source, however often it is changed', () => {
    const target = { kind: 'requirement', id: 'practice' } as const
    const pack = changed(target, hours(250), changed(target, hours(200)))
    expect(pack.requirements.find(({ id }) => id === 'practice')?.provenance.note).toBe(
      'Your own figure, in place of 300 h.',
    )
  })

  it.each<readonly [string, FigureTarget]>([
    ['a requirement', { kind: 'requirement', id: 'core-knowledge' }],
    ['a rule', { kind: 'rule', id: 'supervision-span', field: 'months' }],
    ['a fee', { kind: 'fee', id: 'application' }],
    ['a duration', { kind: 'preparation' }],
    ['the renewal', { kind: 'renewal' }],
  ])('of %s gives the words and the source back when it is again the one that ships', (_, target) => {
    const figure = figureAt(shipped, target)
    if (figure === null || figure.unit === 'ratio') return expect.unreachable()
    const other = changed(target, { ...figure, value: figure.value * 2 })
    expect(other).not.toEqual(customCopyOf(shipped))
    expect(changed(target, figure, other)).toEqual(customCopyOf(shipped))
  })

  it('is refused where it cannot stand, with the reason', () => {
    const monthly = { kind: 'rule', id: 'supervision-month-maximum', field: 'minutes' } as const
    expect(codeOf(withFigure(shipped, monthly, { unit: 'minutes', value: 0 }, shipped))).toBe('invalid-program')
    const individual = { kind: 'rule', id: 'supervision-individual-minimum', field: 'minutes' } as const
    expect(codeOf(withFigure(shipped, individual, hours(60), shipped))).toBe('never-satisfied')
    const weight = { kind: 'rule', id: 'core-unapproved-weight', field: 'ratio' } as const
    expect(codeOf(withFigure(shipped, weight, { unit: 'ratio', numerator: 3, denominator: 2 }, shipped))).toBe(
      'weight-above-one',
    )
  })

  it('changes nothing when it is the one that stands there', () => {
    expect(changed({ kind: 'review' }, { unit: 'days', value: 56 })).toBe(shipped)
  })
})

describe('switching a rule', () => {
  it.each(PROGRAM_IDS)('of %s on or off is possible, whichever it is', (programId) => {
    const pack = shippedRules(programId)
    for (const { id, isOn } of pack.rules) {
      const switched = unwrap(withSwitch(pack, id, !isOn))
      expect(ruleOf(switched, id)?.isOn).toBe(!isOn)
      expect(unwrap(withSwitch(switched, id, isOn))).toEqual(customCopyOf(pack))
    }
  })
})
