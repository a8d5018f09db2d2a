import type { Mode } from '../../values/primitives.ts'
import type { CapRule } from './caps.ts'
import type { Cap, EffectsOf, Quantity } from './effects.ts'
import { areasOf, KINDS, MODES } from './traits.ts'

function inMinutes(minutes: number): Quantity {
  return { kind: 'minutes', minutes }
}

function asShare({ numerator, denominator, of }: Omit<Extract<Quantity, { kind: 'share' }>, 'kind'>): Quantity {
  return { kind: 'share', numerator, denominator, of }
}

function placesOf(names: readonly Mode[]): number[] {
  return names.map((mode) => MODES.indexOf(mode))
}

/** What each kind does. */
export const CAP_EFFECTS: EffectsOf<CapRule, Cap> = {
  'area-minimum': ({ minutes, areaIds }, requirement) => ({
    kind: 'area-minimum',
    areas: areasOf(requirement, areaIds),
    minutes,
  }),
  'area-choice-minimum': ({ count, minutes }) => ({ kind: 'area-choice', count, minutes }),
  'area-maximum': ({ minutes, areaIds }, requirement) => ({
    kind: 'set-maximum',
    axis: 'area',
    members: areasOf(requirement, areaIds),
    most: inMinutes(minutes),
  }),
  'mode-maximum': (rule) => ({
    kind: 'set-maximum',
    axis: 'mode',
    members: placesOf(rule.modes),
    most: inMinutes(rule.minutes),
  }),
  'mode-share-maximum': (rule) => ({
    kind: 'set-maximum',
    axis: 'mode',
    members: placesOf(rule.modes),
    most: asShare(rule),
  }),
  'mode-minimum': (rule) => ({
    kind: 'set-minimum',
    axis: 'mode',
    members: placesOf(rule.modes),
    least: inMinutes(rule.minutes),
  }),
  'mode-share-minimum': (rule) => ({
    kind: 'set-minimum',
    axis: 'mode',
    members: placesOf(rule.modes),
    least: asShare(rule),
  }),
  'supervision-kind-minimum': (rule) => ({
    kind: 'set-minimum',
    axis: 'kind',
    members: [KINDS.indexOf(rule.supervisionKind)],
    least: inMinutes(rule.minutes),
  }),
  'supervision-kind-maximum': (rule) => ({
    kind: 'set-maximum',
    axis: 'kind',
    members: [KINDS.indexOf(rule.supervisionKind)],
    most: inMinutes(rule.minutes),
  }),
  'supervision-kind-share-minimum': (rule) => ({
    kind: 'set-minimum',
    axis: 'kind',
    members: [KINDS.indexOf(rule.supervisionKind)],
    least: asShare(rule),
  }),
  'supervision-kind-share-maximum': (rule) => ({
    kind: 'set-maximum',
    axis: 'kind',
    members: [KINDS.indexOf(rule.supervisionKind)],
    most: asShare(rule),
  }),
  'session-maximum': (rule) => {
    const place = KINDS.indexOf(rule.supervisionKind)
    return { kind: 'event-maximum', minutes: rule.minutes, appliesTo: ({ kind }) => kind === place }
  },
  'month-maximum': ({ minutes }) => ({ kind: 'period-maximum', period: 'month', minutes }),
  'week-maximum': ({ minutes }) => ({ kind: 'period-maximum', period: 'week', minutes }),
  'month-minimum': ({ minutes }) => ({ kind: 'period-minimum', period: 'month', minutes }),
  'week-minimum': ({ minutes }) => ({ kind: 'period-minimum', period: 'week', minutes }),
  'group-size-maximum': (rule) => ({
    kind: 'event-maximum',
    minutes: 0,
    appliesTo: (hours) =>
      hours.people > (hours.hasSecondSupervisor ? (rule.peopleWithTwoSupervisors ?? rule.people) : rule.people),
  }),
}
