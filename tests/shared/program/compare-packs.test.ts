import { describe, expect, it } from 'vitest'
import { comparePacks } from '#shared/program/compare-packs.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { packChangeSentence } from '#shared/wording/pack-changes.ts'
import { PROGRAM_IDS, shippedRules } from '../../helpers/resources.ts'
import { requirement, rule, smallProgram } from '../builders/small-program.ts'

const formatter = createFormatter('en-US', 'USD')
const before = smallProgram()

function changesTo(change: (pack: RulePack) => RulePack) {
  return comparePacks(before, change(before))
}

function sentencesTo(change: (pack: RulePack) => RulePack) {
  return changesTo(change).map((one) => packChangeSentence(one, formatter))
}

function withRule(id: string, fields: object): (pack: RulePack) => RulePack {
  // The fields belong to the kind of the rule, which the tests below see to.
  return (pack) => ({ ...pack, rules: pack.rules.map((one) => (one.id === id ? { ...one, ...fields } : one)) as never })
}

describe('comparing two rule packs', () => {
  it('calls a version without a label undated', () => {
    expect(sentencesTo((pack) => ({ ...pack, version: 'undated' }))).toEqual([
      'The undated version in place of version 1.',
    ])
  })

  it.each(PROGRAM_IDS)('finds nothing between %s and itself', (programId) => {
    expect(comparePacks(shippedRules(programId), shippedRules(programId))).toEqual([])
  })

  it('names the version, and what hours are held to', () => {
    expect(
      changesTo((pack) => ({
        ...pack,
        version: '2',
        requirements: pack.requirements.map((one) => (one.id === 'core' ? { ...one, minimumMinutes: 6000 } : one)),
      })),
    ).toEqual([
      { kind: 'version', before: '1', after: '2' },
      {
        kind: 'figure',
        of: 'requirement',
        id: 'core',
        name: 'core',
        before: { unit: 'minutes', value: 5400 },
        after: { unit: 'minutes', value: 6000 },
      },
    ])
  })

  it('names requirements and areas that come and go', () => {
    expect(
      sentencesTo((pack) => ({
        ...pack,
        requirements: [
          ...pack.requirements
            .filter(({ id }) => id !== 'values')
            .map((one) =>
              one.id === 'core'
                ? {
                    ...one,
                    areas: [{ id: 'health', name: 'health' }, ...one.areas.slice(2), { id: 'law', name: 'law' }],
                  }
                : one,
            ),
          requirement('letters', 'courses', 60, []),
        ],
      })),
    ).toEqual([
      'New area: core: law.',
      'No longer there, area: core: ethics.',
      'New requirement: letters.',
      'No longer there, requirement: values.',
    ])
  })

  it('takes hours that are earned in another way for another requirement', () => {
    expect(
      sentencesTo((pack) => ({
        ...pack,
        requirements: pack.requirements.map((one) => (one.id === 'values' ? { ...one, earnedBy: 'practice' } : one)),
      })),
    ).toEqual(['New requirement: values.', 'No longer there, requirement: values.'])
  })

  it('tells a figure of a rule from its switch', () => {
    expect(changesTo(withRule('month', { minutes: 240 }))).toEqual([
      {
        kind: 'rule',
        id: 'month',
        before: 'The rule month.',
        after: 'The rule month.',
        figures: [
          { field: 'minutes', before: { unit: 'minutes', value: 360 }, after: { unit: 'minutes', value: 240 } },
        ],
      },
    ])
    expect(changesTo(withRule('area', { isOn: true }))).toEqual([
      { kind: 'switched', id: 'area', name: 'The rule area.', isOn: true },
    ])
    expect(sentencesTo(withRule('area', { isOn: true, minutes: 240 }))).toEqual([
      'Switched on: The rule area.',
      '“The rule area.”: 4 h in place of 3 h.',
    ])
  })

  it('says a rule in its own words where they are others, and when it is counted in another way', () => {
    expect(sentencesTo(withRule('month', { minutes: 240, summary: 'At most 4 hours a month.' }))).toEqual([
      '“At most 4 hours a month.” in place of “The rule month.”',
    ])
    expect(sentencesTo(withRule('self-paced', { modes: ['self-paced', 'live-online'] }))).toEqual([
      '“The rule self-paced.” is counted in another way.',
    ])
    expect(sentencesTo(withRule('unapproved', { denominator: 3 }))).toEqual([
      '“The rule unapproved.”: 1 in 3 in place of 1 in 2.',
    ])
  })

  it('names rules, documents, fees, durations and conditions', () => {
    const [source] = before.rules
    if (!source) return expect.unreachable()
    const { provenance } = source
    const fees = (amount: number | null): RulePack['fees'] => [
      {
        id: 'dues',
        title: 'Dues',
        category: 'membership',
        amount: amount as never,
        due: { kind: 'after-certification', months: amount === null ? 36 : 12 },
        provenance,
      },
    ]
    const condition = (years: number): RulePack['eligibility'][number] => ({
      id: 'degree',
      summary: `A master’s and ${years} years.`,
      check: { kind: 'degree-and-experience', accepted: [{ degree: 'master', years }] },
      provenance,
    })
    const older: RulePack = { ...before, fees: fees(null), eligibility: [condition(2)] }
    const newer: RulePack = {
      ...before,
      fees: fees(30_000),
      eligibility: [condition(3)],
      rules: [...before.rules.filter(({ id }) => id !== 'group'), { ...rule('new', 'core', true), kind: 'note' }],
      documents: [...before.documents, { id: 'insurance', name: 'Insurance', detail: 'In force.', provenance }],
      review: { ...before.review, days: 84 },
      renewal: { ...before.renewal, months: 24 },
    }
    expect(comparePacks(older, newer).map((one) => packChangeSentence(one, formatter))).toEqual([
      'New rule: The rule new.',
      'No longer there, rule: The rule group.',
      'New document: Insurance.',
      'Dues: $300.00 in place of not known.',
      'Dues: due at another time.',
      'Time of the review: 12 weeks in place of 8 weeks.',
      'Time between renewals: 2 years in place of 3 years.',
      '“A master’s and 3 years.” in place of “A master’s and 2 years.”',
    ])
  })

  it('counts what says the same in other words or from another source, last and as one', () => {
    expect(
      changesTo((pack) => ({
        ...pack,
        name: 'A smaller program',
        review: { ...pack.review, provenance: { ...pack.review.provenance, note: 'An assumption.' } },
        requirements: pack.requirements.map((one) => ({ ...one, summary: 'Other words.' })),
      })),
    ).toEqual([{ kind: 'wording', count: 7 }])
  })
})
