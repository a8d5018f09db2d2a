import type { HeaderPatch } from './header-patch.ts'

/** Settings of a plan that are groups of fields, each of which differs by itself. */
const PLAN_SETTING_GROUPS = {
  person: ['degree', 'experienceYears', 'licence', 'eligibility'],
  capacity: ['studyMinutesPerWeek', 'clientMinutesPerWeek', 'energyMinutesPerWeek', 'recoveryEveryWeeks'],
  budget: ['savings', 'monthly', 'waitsForMoney'],
  opportunity: ['incomePerClientHour', 'displacedShare'],
} as const
type Groups = typeof PLAN_SETTING_GROUPS
type Group = keyof Groups

/** Settings of a plan whose value is one: a pace is of another kind, and the rules of a program stand together. */
const WHOLE = ['startOn', 'pace', 'stopOn', 'program'] as const

/** A setting of the plan that may differ in a scenario, by its place: `pace`, or `capacity.studyMinutesPerWeek`. */
export type PlanSettingField = (typeof WHOLE)[number] | { [G in Group]: `${G}.${Groups[G][number]}` }[Group]

/** What the plan says of itself that happened or is the same however one plans. */
export const FACT_FIELDS = ['name', 'currency', 'asOf'] as const satisfies readonly (keyof HeaderPatch)[]

export const PLAN_SETTING_FIELDS = [
  ...WHOLE,
  ...Object.entries(PLAN_SETTING_GROUPS).flatMap(([group, leaves]) => leaves.map((leaf) => `${group}.${leaf}`)),
] as readonly PlanSettingField[] // each is a group's name with one of its own fields, which walking over entries loses

export function isGroup(field: string): field is Group {
  return Object.hasOwn(PLAN_SETTING_GROUPS, field)
}
