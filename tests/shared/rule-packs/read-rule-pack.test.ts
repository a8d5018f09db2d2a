import { describe, expect, it } from 'vitest'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { readRulePack } from '#shared/rule-packs/read-rule-pack.ts'
import { aasectRules } from '../../helpers/resources.ts'

describe('readRulePack', () => {
  it('takes the shipped rules', () => {
    expect(readRulePack(aasectRules()).ok).toBe(true)
  })

  it.each<[string, (pack: RulePack) => unknown, string, string]>([
    ['a missing field', ({ name: _, ...rest }) => rest, 'invalid-program', 'name'],
    ['a field it does not know', (pack) => ({ ...pack, colour: 'red' }), 'invalid-program', 'colour'],
    [
      'a figure below its range',
      (pack) => ({ ...pack, review: { ...pack.review, days: -1 } }),
      'invalid-program',
      'review.days',
    ],
    [
      'an id used twice',
      (pack) => ({ ...pack, fees: [...pack.fees, ...pack.fees.slice(0, 1)] }),
      'duplicate-id',
      'fees[3].id',
    ],
    ['an area named twice', withAreaTwice, 'duplicate-id', 'requirements[0].areas[18].id'],
    [
      'a rule about no requirement',
      (pack) => withRule(pack, { requirementId: 'nothing' }),
      'unknown-requirement',
      'rules[0].requirementId',
    ],
    ['a step about no requirement', withStepAboutNothing, 'unknown-requirement', 'steps[0].requirementId'],
    ['a rule of grade D that is on', (pack) => withRule(pack, { isOn: true }), 'weak-rule-on', 'rules[0].isOn'],
    ['a figure of grade A without a source', withoutSource, 'no-source', 'renewal.provenance.sources'],
  ])('refuses %s, naming the place', (_, breakPack, code, path) => {
    expect(readRulePack(breakPack(aasectRules()))).toMatchObject({ ok: false, fault: { code, path } })
  })

  it('takes a figure without a source when it is an assumption or arithmetic', () => {
    const pack = aasectRules()
    expect(pack.review.provenance).toMatchObject({ grade: 'E', sources: [] })
    expect(readRulePack(pack).ok).toBe(true)
  })
})

function withRule(
  pack: RulePack,
  patch: Partial<Pick<RulePack['rules'][number], 'isOn' | 'requirementId' | 'provenance'>>,
): unknown {
  return { ...pack, rules: pack.rules.map((rule, index) => (index === 0 ? { ...rule, ...patch } : rule)) }
}

function withAreaTwice(pack: RulePack): unknown {
  return {
    ...pack,
    requirements: pack.requirements.map((requirement, index) =>
      index === 0 ? { ...requirement, areas: [...requirement.areas, ...requirement.areas.slice(0, 1)] } : requirement,
    ),
  }
}

function withStepAboutNothing(pack: RulePack): unknown {
  return {
    ...pack,
    steps: pack.steps.map((step, index) => (index === 0 ? { ...step, requirementId: 'nothing' } : step)),
  }
}

function withoutSource(pack: RulePack): unknown {
  return { ...pack, renewal: { ...pack.renewal, provenance: { ...pack.renewal.provenance, sources: [] } } }
}
