import { describe, expect, it } from 'vitest'
import type { Rule } from '#shared/program/rule-union.ts'
import { readRulePack } from '#shared/rule-packs/read-rule-pack.ts'
import { rule, smallProgram } from '../builders/small-program.ts'

const ADDED = smallProgram().rules.length

function faultOf(change: (program: ReturnType<typeof smallProgram>) => object) {
  const read = readRulePack(change(smallProgram()))
  return read.ok ? null : { code: read.fault.code, path: read.fault.path }
}

function withRules(...rules: readonly Rule[]) {
  return faultOf((program) => ({ ...program, rules: [...program.rules, ...rules] }))
}

describe('bad input: rules', () => {
  it('a circle of requirements, of which each has to come before the next', () => {
    const order = (id: string, requirementId: string, afterRequirementId: string): Rule => ({
      ...rule(id, requirementId, true),
      kind: 'requirement-order',
      afterRequirementId,
    })
    expect(
      withRules(order('1', 'core', 'values'), order('2', 'values', 'training'), order('3', 'training', 'core')),
    ).toEqual({ code: 'requirement-cycle', path: `rules[${ADDED}].afterRequirementId` })
  })

  it('a group share over 100 %', () => {
    expect(
      withRules({
        ...rule('share', 'supervision', true),
        kind: 'supervision-kind-share-maximum',
        supervisionKind: 'group',
        numerator: 5,
        denominator: 4,
        of: 'counted',
      }),
    ).toEqual({ code: 'impossible-share', path: `rules[${ADDED}].numerator` })
  })

  it('an unknown area', () => {
    expect(withRules({ ...rule('law', 'core', true), kind: 'area-minimum', areaIds: ['law'], minutes: 60 })).toEqual({
      code: 'unknown-area',
      path: `rules[${ADDED}].areaIds`,
    })
  })

  it('a requirement that nothing can satisfy', () => {
    // 50 h are asked for, and no more than 20 h one to one and 20 h in a group may count.
    const most = (id: string, supervisionKind: 'individual' | 'group'): Rule => ({
      ...rule(id, 'supervision', true),
      kind: 'supervision-kind-maximum',
      supervisionKind,
      minutes: 1200,
    })
    const place = smallProgram().requirements.findIndex(({ id }) => id === 'supervision')
    expect(withRules(most('one', 'individual'), most('many', 'group'))).toEqual({
      code: 'never-satisfied',
      path: `requirements[${place}]`,
    })
  })

  it('an unknown currency', () => {
    expect(faultOf((program) => ({ ...program, currency: 'XXX' }))).toEqual({
      code: 'invalid-program',
      path: 'currency',
    })
  })
})
