import fc from 'fast-check'
import { addDays, type DayNumber, dayFromIso, isoDate } from '#shared/calendar/day.ts'
import { type CountingRules, compileCountingRules } from '#shared/counting/counting-rules.ts'
import type { Entry } from '#shared/counting/entry.ts'
import type { Rule } from '#shared/program/rule-union.ts'
import { requirement, rule, smallProgram } from '../builders/small-program.ts'

export interface CountingCase {
  readonly rules: CountingRules
  readonly entries: readonly Entry[]
}

const FIRST = dayFromIso(isoDate('2027-01-04'))
const AREAS = ['h', 'i', 'j']

/** One requirement under the given rules. */
function countingRules(
  earnedBy: 'courses' | 'supervision' | 'practice',
  minimumMinutes: number,
  rules: readonly Rule[],
): CountingRules {
  const program = {
    ...smallProgram(),
    requirements: [requirement('r', earnedBy, minimumMinutes, AREAS)],
    rules: [...rules],
  }
  const [compiled] = compileCountingRules(program)
  if (!compiled) throw new Error('a program with one requirement has its rules')
  return compiled
}

export function on(day: number): DayNumber {
  return addDays(FIRST, day)
}

function entry(day: number, recorded: number, traits: Partial<Entry> = {}): Entry {
  return {
    on: on(day),
    recorded,
    kind: -1,
    mode: -1,
    area: -1,
    isApproved: true,
    people: 0,
    hasSecondSupervisor: false,
    uncoveredBy: null,
    ...traits,
  }
}

interface Sizes {
  readonly entries: number
  readonly minutes: number
}

function inOrder(entries: Entry[]): Entry[] {
  return entries.sort((left, right) => left.on - right.on)
}

function someOf(made: readonly fc.Arbitrary<Rule>[]): fc.Arbitrary<Rule[]> {
  return fc
    .tuple(...made.map((one) => fc.option(one, { freq: 2 })))
    .map((rules) => rules.flatMap((one) => (one === null ? [] : [one])))
}

/** Courses with area minima, area maxima and nested mode limits, some of them shares. */
export function courseCase({ entries, minutes }: Sizes): fc.Arbitrary<CountingCase> {
  const most = fc.integer({ min: 0, max: minutes * 2 })
  const least = fc.integer({ min: 1, max: minutes })
  const share = { numerator: fc.integer({ min: 0, max: 4 }), denominator: fc.constant(4) }
  const of = fc.constantFrom<'minimum' | 'counted'>('minimum', 'counted')
  const rules = someOf([
    least.map((figure) => ({ ...rule('area', 'r', true), kind: 'area-minimum', minutes: figure })),
    most.map((figure) => ({
      ...rule('self', 'r', true),
      kind: 'mode-maximum',
      modes: ['self-paced'],
      minutes: figure,
    })),
    fc.record({ ...share, of }).map((figures) => ({
      ...rule('online', 'r', true),
      kind: 'mode-share-maximum',
      modes: ['live-online', 'self-paced'],
      ...figures,
    })),
    most.map((figure) => ({ ...rule('h', 'r', true), kind: 'area-maximum', areaIds: ['h'], minutes: figure })),
    most.map((figure) => ({ ...rule('hi', 'r', true), kind: 'area-maximum', areaIds: ['h', 'i'], minutes: figure })),
  ])
  const one = fc
    .record({
      day: fc.integer({ min: 0, max: 40 }),
      recorded: fc.integer({ min: 1, max: minutes }),
      mode: fc.integer({ min: 0, max: 2 }),
      area: fc.integer({ min: -1, max: 2 }),
    })
    .map(({ day, recorded, ...traits }) => entry(day, recorded, traits))
  return caseOf('courses', rules, one, entries, minutes)
}

/** Supervision with a monthly maximum against maxima, minima and shares of kinds. */
export function supervisionCase({ entries, minutes }: Sizes): fc.Arbitrary<CountingCase> {
  const figure = fc.integer({ min: 1, max: minutes * 2 })
  const of = fc.constantFrom<'minimum' | 'counted'>('minimum', 'counted')
  const kind = fc.constantFrom<'individual' | 'group'>('individual', 'group')
  const share = { numerator: fc.integer({ min: 0, max: 3 }), denominator: fc.constant(3) }
  const rules = someOf([
    figure.map((most) => ({ ...rule('month', 'r', true), kind: 'month-maximum', minutes: most })),
    fc.record({ supervisionKind: kind, minutes: figure }).map((figures) => ({
      ...rule('most', 'r', true),
      kind: 'supervision-kind-maximum',
      ...figures,
    })),
    fc.record({ supervisionKind: kind, ...share, of }).map((figures) => ({
      ...rule('least', 'r', true),
      kind: 'supervision-kind-share-minimum',
      ...figures,
    })),
  ])
  const one = fc
    .record({
      day: fc.integer({ min: 0, max: 90 }),
      recorded: fc.integer({ min: 1, max: minutes }),
      kind: fc.integer({ min: 0, max: 1 }),
    })
    .map(({ day, recorded, ...traits }) => entry(day, recorded, traits))
  return caseOf('supervision', rules, one, entries, minutes)
}

function caseOf(
  earnedBy: 'courses' | 'supervision',
  rules: fc.Arbitrary<Rule[]>,
  one: fc.Arbitrary<Entry>,
  entries: number,
  minutes: number,
): fc.Arbitrary<CountingCase> {
  return fc
    .record({
      minimum: fc.integer({ min: 1, max: minutes * entries }),
      rules,
      entries: fc.array(one, { minLength: 1, maxLength: entries }),
    })
    .map((made) => ({
      rules: countingRules(earnedBy, made.minimum, made.rules),
      entries: inOrder(made.entries),
    }))
}
