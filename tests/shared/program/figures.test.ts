import { describe, expect, it } from 'vitest'
import { shippedRules } from '../../helpers/resources.ts'

/** The figures of the packs, written down a second time: pack, subject, figure, grade. */

const HOUR = 60

describe('the hours that each program asks for', () => {
  it.each<readonly [string, string, 'courses' | 'practice' | 'supervision', number, string]>([
    ['aasect-cst', 'core-knowledge', 'courses', 90, 'B'],
    ['aasect-cst', 'skills-training', 'courses', 60, 'B'],
    ['aasect-cst', 'attitudes', 'courses', 14, 'C'],
    ['aasect-cst', 'practice', 'practice', 300, 'C'],
    ['aasect-cst', 'supervision', 'supervision', 50, 'C'],
    ['aasect-cse', 'core-knowledge', 'courses', 90, 'E'],
    ['aasect-cse', 'skills-training', 'courses', 60, 'E'],
    ['aasect-cse', 'attitudes', 'courses', 14, 'C'],
    ['aasect-cse', 'practice', 'practice', 1000, 'B'],
    ['aasect-cse', 'supervision', 'supervision', 25, 'B'],
    ['aasect-csc', 'core-knowledge', 'courses', 90, 'E'],
    ['aasect-csc', 'skills-training', 'courses', 60, 'E'],
    ['aasect-csc', 'attitudes', 'courses', 14, 'E'],
    ['aasect-csc', 'practice', 'practice', 1000, 'B'],
    ['aasect-csc', 'supervision', 'supervision', 30, 'E'],
    ['aasect-renewal', 'continuing-education', 'courses', 20, 'A'],
    ['florida-sex-therapist', 'education', 'courses', 120, 'B'],
    ['emdria', 'basic-training', 'courses', 40, 'C'],
    ['emdria', 'continuing-education', 'courses', 12, 'C'],
    ['emdria', 'practice', 'practice', 50, 'C'],
    ['emdria', 'consultation', 'supervision', 20, 'C'],
    ['iceeft', 'externship', 'courses', 28, 'B'],
    ['iceeft', 'core-skills', 'courses', 48, 'B'],
    ['iceeft', 'supervision', 'supervision', 8, 'B'],
    ['bcba', 'fieldwork', 'practice', 2000, 'C'],
    ['bcba', 'supervision', 'supervision', 100, 'C'],
    ['abcst', 'training', 'courses', 150, 'B'],
    ['abcst', 'practice', 'practice', 200, 'B'],
    ['abcst', 'supervision', 'supervision', 50, 'B'],
    ['cosrt', 'personal-work', 'courses', 50, 'B'],
    ['cosrt', 'practice', 'practice', 450, 'B'],
    ['cosrt', 'supervision', 'supervision', 75, 'B'],
    ['rpt', 'training', 'courses', 150, 'C'],
    ['rpt', 'practice', 'practice', 350, 'C'],
    ['rpt', 'supervision', 'supervision', 35, 'C'],
    ['icf-acc', 'training', 'courses', 60, 'C'],
    ['icf-acc', 'practice', 'practice', 100, 'C'],
    ['icf-acc', 'mentoring', 'supervision', 10, 'C'],
    ['icf-pcc', 'training', 'courses', 125, 'C'],
    ['icf-pcc', 'practice', 'practice', 500, 'C'],
    ['icf-pcc', 'mentoring', 'supervision', 10, 'C'],
  ])('%s: %s is earned by %s, %d h, of grade %s', (programId, id, earnedBy, hours, grade) => {
    expect(shippedRules(programId).requirements.find((requirement) => requirement.id === id)).toMatchObject({
      earnedBy,
      minimumMinutes: hours * HOUR,
      provenance: { grade },
    })
  })
})

describe('the rules of each program', () => {
  it.each<readonly [string, string, object, string]>([
    ['aasect-cst', 'core-area-minimum', { kind: 'area-minimum', minutes: 3 * HOUR, isOn: false }, 'D'],
    ['aasect-cst', 'core-elearning-maximum', { kind: 'mode-maximum', minutes: 75 * HOUR, isOn: false }, 'D'],
    ['aasect-cst', 'core-unapproved-weight', { kind: 'unapproved-weight', numerator: 1, denominator: 2 }, 'B'],
    ['aasect-cst', 'core-providers', { kind: 'note' }, 'A'],
    ['aasect-cst', 'skills-elearning-maximum', { kind: 'mode-maximum', minutes: 30 * HOUR, isOn: false }, 'D'],
    [
      'aasect-cst',
      'skills-from-supervisor',
      { kind: 'area-maximum', areaIds: ['supervisor-teaching'], minutes: 5 * HOUR, isOn: true },
      'B',
    ],
    ['aasect-cst', 'attitudes-in-person', { kind: 'mode-maximum', minutes: 0, isOn: false }, 'D'],
    ['aasect-cst', 'practice-telehealth', { kind: 'note', isOn: false }, 'B'],
    ['aasect-cst', 'supervision-month-maximum', { kind: 'month-maximum', minutes: 6 * HOUR }, 'C'],
    ['aasect-cst', 'supervision-span', { kind: 'span-minimum', months: 18 }, 'C'],
    [
      'aasect-cst',
      'supervision-group-size',
      { kind: 'group-size-maximum', people: 4, peopleWithTwoSupervisors: 8 },
      'C',
    ],
    ['aasect-cst', 'supervision-contract-first', { kind: 'contract-first' }, 'A'],
    ['aasect-cst', 'supervision-version', { kind: 'version-pinning', bindsOn: 'contract' }, 'A'],
    ['aasect-cst', 'supervision-membership', { kind: 'document-in-force', documentId: 'membership' }, 'A'],
    ['aasect-cst', 'supervision-licence', { kind: 'document-in-force', documentId: 'licence' }, 'B'],
    ['aasect-cst', 'supervision-insurance', { kind: 'document-in-force', documentId: 'liability-insurance' }, 'B'],
    [
      'aasect-cst',
      'supervision-supervisor-certificate',
      { kind: 'document-in-force', documentId: 'supervisor-certificate' },
      'B',
    ],
    [
      'aasect-cse',
      'supervision-individual-minimum',
      { kind: 'supervision-kind-minimum', supervisionKind: 'individual', minutes: 5 * HOUR },
      'B',
    ],
    [
      'aasect-cse',
      'supervision-group-maximum',
      { kind: 'supervision-kind-maximum', supervisionKind: 'group', minutes: 20 * HOUR },
      'B',
    ],
    ['aasect-cse', 'supervision-group-size', { people: 4, peopleWithTwoSupervisors: 8 }, 'B'],
    ['aasect-cse', 'supervision-membership', { kind: 'document-in-force', documentId: 'membership' }, 'A'],
    ['aasect-csc', 'practice-span', { kind: 'span-minimum', months: 24 }, 'B'],
    ['aasect-csc', 'practice-window', { kind: 'span-maximum', months: 60 }, 'B'],
    ['aasect-csc', 'supervision-month-maximum', { kind: 'month-maximum', minutes: 6 * HOUR }, 'B'],
    [
      'aasect-renewal',
      'aasect-minimum',
      { kind: 'area-minimum', areaIds: ['aasect-ce'], minutes: 5 * HOUR, isOn: true },
      'A',
    ],
    ['aasect-renewal', 'other-methods-maximum', { kind: 'area-maximum', minutes: 15 * HOUR, isOn: true }, 'A'],
    ['aasect-renewal', 'non-aasect-maximum', { areaIds: ['non-aasect-ce'], minutes: 5 * HOUR }, 'A'],
    ['aasect-renewal', 'supervision-received-maximum', { areaIds: ['supervision-received'], minutes: 5 * HOUR }, 'A'],
    ['aasect-renewal', 'supervision-given-maximum', { areaIds: ['supervision-given'], minutes: 5 * HOUR }, 'A'],
    ['aasect-renewal', 'non-aasect-weight', { kind: 'unapproved-weight', numerator: 1, denominator: 2 }, 'A'],
    ['aasect-renewal', 'cycle', { kind: 'span-maximum', months: 36 }, 'A'],
    ['aasect-renewal', 'audit', { kind: 'audit-sampling', numerator: 1, denominator: 10 }, 'B'],
    ['aasect-renewal', 'lapse', { isOn: false }, 'D'],
    ['florida-sex-therapist', 'education-areas', { kind: 'area-choice-minimum', count: 12, minutes: 10 * HOUR }, 'B'],
    ['florida-sex-therapist', 'supervision', { isOn: false }, 'D'],
    ['emdria', 'basic-training-window', { kind: 'span-maximum', months: 12 }, 'C'],
    ['emdria', 'practice-clients', { kind: 'distinct-clients-minimum', count: 25 }, 'C'],
    ['emdria', 'consultation-recent', { kind: 'recency-minimum', minutes: 20 * HOUR, months: 60 }, 'C'],
    [
      'iceeft',
      'supervision-group-maximum',
      { kind: 'supervision-kind-maximum', supervisionKind: 'group', minutes: 4 * HOUR },
      'B',
    ],
    ['bcba', 'fieldwork-month-maximum', { kind: 'month-maximum', minutes: 130 * HOUR }, 'C'],
    ['bcba', 'fieldwork-month-minimum', { kind: 'month-minimum', minutes: 20 * HOUR }, 'C'],
    ['bcba', 'fieldwork-window', { kind: 'span-maximum', months: 60 }, 'C'],
    ['bcba', 'supervision-share', { kind: 'ratio-minimum', numerator: 1, denominator: 20 }, 'C'],
    [
      'bcba',
      'supervision-individual-share',
      { kind: 'supervision-kind-share-minimum', supervisionKind: 'individual', numerator: 1, denominator: 2 },
      'C',
    ],
    ['bcba', 'supervision-group-size', { kind: 'group-size-maximum', people: 10 }, 'C'],
    ['abcst', 'training-window', { kind: 'span-maximum', months: 70 }, 'B'],
    ['abcst', 'supervision-live', { kind: 'note' }, 'B'],
    ['cosrt', 'practice-cases', { kind: 'distinct-clients-minimum', count: 30 }, 'B'],
    ['cosrt', 'supervision-ratio', { kind: 'ratio-minimum', numerator: 1, denominator: 6 }, 'B'],
    [
      'cosrt',
      'supervision-group-share',
      { kind: 'supervision-kind-share-maximum', supervisionKind: 'group', numerator: 1, denominator: 4 },
      'B',
    ],
    ['cosrt', 'supervision-group-weight', { kind: 'supervision-kind-weight', numerator: 1, denominator: 2 }, 'B'],
    ['cosrt', 'supervision-span', { kind: 'span-minimum', months: 12 }, 'B'],
    ['rpt', 'training-non-contact', { kind: 'mode-maximum', modes: ['self-paced'], minutes: 50 * HOUR }, 'C'],
    ['rpt', 'supervision-span', { kind: 'span-minimum', months: 24 }, 'C'],
    ['rpt', 'practice-window', { kind: 'span-maximum', months: 84 }, 'C'],
    ['icf-acc', 'practice-recent', { kind: 'recency-minimum', minutes: 25 * HOUR, months: 18 }, 'B'],
    ['icf-acc', 'practice-clients', { kind: 'distinct-clients-minimum', count: 8 }, 'C'],
    ['icf-pcc', 'practice-recent', { kind: 'recency-minimum', minutes: 50 * HOUR, months: 18 }, 'C'],
    ['icf-pcc', 'practice-clients', { kind: 'distinct-clients-minimum', count: 25 }, 'C'],
    ['icf-pcc', 'mentoring-one-to-one', { kind: 'supervision-kind-minimum', minutes: 3 * HOUR }, 'C'],
    ['icf-pcc', 'mentoring-span', { kind: 'span-minimum', months: 3 }, 'C'],
  ])('%s: %s is %o, of grade %s', (programId, id, figures, grade) => {
    expect(shippedRules(programId).rules.find((rule) => rule.id === id)).toMatchObject({
      ...figures,
      provenance: { grade },
    })
  })
})

describe('the fees of each program, in minor units', () => {
  it.each<readonly [string, readonly (readonly [string, number | null])[]]>([
    [
      'aasect-cst',
      [
        ['application', 30_000],
        ['membership-dues', null],
        ['renewal-fee', null],
      ],
    ],
    [
      'aasect-cse',
      [
        ['application', null],
        ['membership-dues', null],
        ['renewal-fee', null],
      ],
    ],
    [
      'aasect-csc',
      [
        ['application', 30_000],
        ['membership-dues', null],
        ['renewal-fee', null],
      ],
    ],
    [
      'aasect-renewal',
      [
        ['renewal-fee', null],
        ['membership-dues', null],
      ],
    ],
    ['florida-sex-therapist', []],
    ['emdria', [['application', null]]],
    ['iceeft', [['review', 60_000]]],
    [
      'bcba',
      [
        ['application', 24_500],
        ['exam', 12_500],
      ],
    ],
    ['abcst', [['application', null]]],
    ['cosrt', [['application', null]]],
    [
      'rpt',
      [
        ['application', null],
        ['renewal-yearly', null],
      ],
    ],
    [
      'icf-acc',
      [
        ['application', null],
        ['renewal', 17_500],
      ],
    ],
    [
      'icf-pcc',
      [
        ['application', null],
        ['renewal', 27_500],
      ],
    ],
  ])('%s: %o', (programId, fees) => {
    expect(shippedRules(programId).fees.map(({ id, amount }) => [id, amount])).toEqual(fees)
  })
})

describe('who may apply, as far as the program can check it', () => {
  it.each<readonly [string, readonly (readonly [string, number])[]]>([
    [
      'aasect-cst',
      [
        ['master', 2],
        ['doctorate', 1],
      ],
    ],
    [
      'aasect-cse',
      [
        ['bachelor', 0],
        ['master', 0],
        ['doctorate', 0],
      ],
    ],
    [
      'aasect-csc',
      [
        ['bachelor', 3],
        ['master', 2],
        ['doctorate', 2],
      ],
    ],
  ])('%s: %o', (programId, accepted) => {
    const checks = shippedRules(programId).eligibility.flatMap(({ check }) =>
      check?.kind === 'degree-and-experience' ? check.accepted.map(({ degree, years }) => [degree, years]) : [],
    )
    expect(checks).toEqual(accepted)
  })
})

describe('the areas of each program', () => {
  it.each<readonly [string, string, string]>([
    ['aasect-cst', 'core-knowledge', 'a b c d e f g h i j k l m n o p q'],
    ['aasect-cse', 'core-knowledge', 'a b c d e f g h i j k l m n o p q'],
    ['aasect-csc', 'core-knowledge', 'a b c d e f g h i j k l m n o p q'],
    ['florida-sex-therapist', 'education', '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17'],
  ])('%s: %s has %s', (programId, id, areas) => {
    const requirement = shippedRules(programId).requirements.find((one) => one.id === id)
    expect(requirement?.areas.map((area) => area.id).join(' ')).toBe(areas)
  })
})
