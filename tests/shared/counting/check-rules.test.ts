import { describe, expect, it } from 'vitest'
import { isComputed } from '#shared/program/rule-effect.ts'
import { RULE_SCHEMAS, type Rule } from '#shared/program/rule-union.ts'
import { readRulePack } from '#shared/rule-packs/read-rule-pack.ts'
import { rule, smallProgram } from '../builders/small-program.ts'

/** The place of a rule that is added to the small program. */
const ADDED = `rules[${smallProgram().rules.length}]`

/** The fault of the small program with one more rule, which comes last. */
function faultWith(...rules: readonly Rule[]) {
  const program = smallProgram()
  const read = readRulePack({ ...program, rules: [...program.rules, ...rules] })
  return read.ok ? null : { code: read.fault.code, path: read.fault.path }
}

const core = (id = 'new') => rule(id, 'core', true)
const supervision = rule('new', 'supervision', true)

describe('reading the rules of a pack together', () => {
  it('takes the small program as it is', () => {
    expect(readRulePack(smallProgram()).ok).toBe(true)
  })

  it.each<readonly [string, Rule, string, string]>([
    [
      'a group share over 100 %',
      {
        ...supervision,
        kind: 'supervision-kind-share-maximum',
        supervisionKind: 'group',
        numerator: 5,
        denominator: 4,
        of: 'minimum',
      },
      'impossible-share',
      `${ADDED}.numerator`,
    ],
    [
      'an unknown area',
      { ...core(), kind: 'area-maximum', areaIds: ['ethics', 'law'], minutes: 60 },
      'unknown-area',
      `${ADDED}.areaIds`,
    ],
    [
      'an unknown requirement to be done first',
      { ...core(), kind: 'requirement-order', afterRequirementId: 'nothing' },
      'unknown-requirement',
      `${ADDED}.afterRequirementId`,
    ],
    [
      'a ratio to an unknown requirement',
      { ...supervision, kind: 'ratio-minimum', toRequirementId: 'nothing', numerator: 1, denominator: 6 },
      'unknown-requirement',
      `${ADDED}.toRequirementId`,
    ],
    [
      'a document that the pack does not have',
      { ...supervision, kind: 'document-in-force', documentId: 'diploma' },
      'unknown-document',
      `${ADDED}.documentId`,
    ],
    [
      'an hour that counts more than once',
      { ...core(), kind: 'mode-weight', modes: ['in-person'], numerator: 2, denominator: 1 },
      'weight-above-one',
      `${ADDED}.numerator`,
    ],
    [
      'a kind of supervision where courses earn',
      { ...core(), kind: 'supervision-kind-maximum', supervisionKind: 'group', minutes: 60 },
      'rule-out-of-place',
      `${ADDED}.kind`,
    ],
    [
      'more areas than there are',
      { ...core(), kind: 'area-choice-minimum', count: 4, minutes: 60 },
      'never-satisfied',
      `${ADDED}.count`,
    ],
    [
      'area minima beyond the total',
      { ...core(), kind: 'area-minimum', minutes: 31 * 60 },
      'never-satisfied',
      'requirements[0]',
    ],
    [
      'a minimum of one kind beyond the total',
      { ...supervision, kind: 'supervision-kind-minimum', supervisionKind: 'individual', minutes: 51 * 60 },
      'never-satisfied',
      `${ADDED}.minutes`,
    ],
    [
      'maxima below what is asked for',
      { ...supervision, kind: 'supervision-kind-maximum', supervisionKind: 'individual', minutes: 60 },
      'never-satisfied',
      'requirements[4]',
    ],
  ])('refuses %s, naming the place', (_, faulty, code, path) => {
    expect(faultWith(faulty)).toEqual({ code, path })
  })

  it('refuses requirements that wait for one another', () => {
    expect(
      faultWith(
        { ...core('first'), kind: 'requirement-order', afterRequirementId: 'training' },
        { ...rule('second', 'training', true), kind: 'requirement-order', afterRequirementId: 'core' },
      ),
    ).toEqual({ code: 'requirement-cycle', path: `${ADDED}.afterRequirementId` })
  })

  it('refuses limits on months, modes and areas at once, which no flow can hold', () => {
    expect(
      faultWith(
        { ...core('a'), kind: 'month-maximum', minutes: 600 },
        { ...core('b'), kind: 'mode-maximum', modes: ['self-paced'], minutes: 4500 },
        { ...core('c'), kind: 'area-minimum', minutes: 60 },
      ),
    ).toEqual({ code: 'rules-cross', path: 'requirements[0]' })
  })
})

describe('the kinds of rules', () => {
  it('are registered under the name they are written with', () => {
    for (const [name, schema] of Object.entries(RULE_SCHEMAS)) expect(schema.shape.kind.value).toBe(name)
  })

  it('say which of them are only shown', () => {
    expect(isComputed({ ...core(), kind: 'note' })).toBe(false)
    expect(isComputed({ ...core(), kind: 'distinct-clients-minimum', count: 25 })).toBe(false)
    expect(isComputed({ ...core(), kind: 'span-maximum', months: 60 })).toBe(true)
    expect(isComputed({ ...core(), kind: 'document-in-force', documentId: 'diploma' })).toBe(true)
    expect(isComputed({ ...core(), kind: 'requirement-order', afterRequirementId: 'training' })).toBe(false)
    expect(isComputed({ ...core(), kind: 'contract-first' })).toBe(true)
    expect(isComputed({ ...core(), kind: 'span-minimum', months: 18 })).toBe(true)
  })
})
