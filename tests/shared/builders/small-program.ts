import { isoDate } from '#shared/calendar/day.ts'
import { type RulePack, rulePackSchema } from '#shared/program/rule-pack.ts'
import type { Rule } from '#shared/program/rule-union.ts'
import type { Provenance } from '#shared/values/provenance.ts'

const CONFIRMED: Provenance = {
  grade: 'A',
  sources: [{ title: 'The body’s own page', dated: '2025' }],
  asOf: '2025',
  note: null,
}
const UNCONFIRMED: Provenance = { grade: 'E', sources: [], asOf: null, note: 'An assumption. Check this.' }

const hours = (count: number) => count * 60

/**
 * A small program in the shape of the real one: 90 h of core courses in three areas, 60 h of training, 14 h of values,
 * 300 h with clients, and 50 h of supervision over 18 months, at most 6 h a month, at least 25 h individual, at most
 * 25 h in a group. There, switched off, are the area minimum, the self-paced maximum, a licence in force, a window of five
 * years, recent training and a largest group.
 */
export function smallProgram(): RulePack {
  return rulePackSchema.parse({
    format: 'certpace-program',
    formatVersion: 1,
    id: 'small',
    version: '1',
    name: 'Small program',
    body: 'The body',
    title: 'Certified Person',
    website: 'https://example.org',
    asOf: isoDate('2025-06-01'),
    currency: 'USD',
    provenance: CONFIRMED,
    eligibility: [],
    steps: [],
    documents: [{ id: 'licence', name: 'Licence', detail: 'In force.', provenance: CONFIRMED }],
    requirements: [
      requirement('core', 'courses', hours(90), ['ethics', 'health', 'culture']),
      requirement('training', 'courses', hours(60), []),
      requirement('values', 'courses', hours(14), []),
      requirement('practice', 'practice', hours(300), []),
      requirement('supervision', 'supervision', hours(50), []),
    ],
    rules: [
      { ...rule('span', 'supervision', true), kind: 'span-minimum', months: 18 },
      { ...rule('month', 'supervision', true), kind: 'month-maximum', minutes: hours(6) },
      {
        ...rule('individual', 'supervision', true),
        kind: 'supervision-kind-minimum',
        supervisionKind: 'individual',
        minutes: hours(25),
      },
      {
        ...rule('group', 'supervision', true),
        kind: 'supervision-kind-maximum',
        supervisionKind: 'group',
        minutes: hours(25),
      },
      { ...rule('area', 'core', false), kind: 'area-minimum', minutes: hours(3) },
      { ...rule('self-paced', 'core', false), kind: 'mode-maximum', modes: ['self-paced'], minutes: hours(75) },
      { ...rule('licence', 'supervision', false), kind: 'document-in-force', documentId: 'licence' },
      { ...rule('window', 'practice', false), kind: 'span-maximum', months: 60 },
      { ...rule('recent', 'training', false), kind: 'recency-minimum', minutes: hours(1), months: 24 },
      {
        ...rule('size', 'supervision', false),
        kind: 'group-size-maximum',
        people: 4,
        peopleWithTwoSupervisors: 8,
      },
      { ...rule('unapproved', 'core', true), kind: 'unapproved-weight', numerator: 1, denominator: 2 },
    ] satisfies Rule[],
    preparation: { days: 14, provenance: UNCONFIRMED },
    review: { days: 56, provenance: UNCONFIRMED },
    renewal: { months: 36, summary: 'Every three years.', provenance: CONFIRMED },
    fees: [],
    examplePrices: [],
  })
}

export function requirement(
  id: string,
  earnedBy: 'courses' | 'supervision' | 'practice',
  minimumMinutes: number,
  areaIds: readonly string[],
): RulePack['requirements'][number] {
  return {
    id,
    name: id,
    summary: `Hours of ${id}.`,
    earnedBy,
    minimumMinutes,
    areas: areaIds.map((areaId) => ({ id: areaId, name: areaId })),
    provenance: CONFIRMED,
  }
}

export function rule(id: string, requirementId: string, isOn: boolean) {
  const provenance = isOn ? CONFIRMED : UNCONFIRMED
  return { id, requirementId, summary: `The rule ${id}.`, isOn, provenance }
}
