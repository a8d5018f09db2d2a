import type { z } from 'zod'
import { rulePackSchema } from '../program/rule-pack.ts'
import { isoDateSchema } from '../values/primitives.ts'
import { budgetSchema, capacitySchema, opportunitySchema, paceSchema, personSchema } from './header-fields.ts'
import type { HeaderPatch } from './header-patch.ts'

/** Settings that are groups of fields, each of which differs by itself. */
const GROUPS = {
  person: personSchema.shape,
  capacity: capacitySchema.shape,
  budget: budgetSchema.shape,
  opportunity: opportunitySchema.shape,
} as const
type Groups = typeof GROUPS
type Group = keyof Groups

/** Settings whose value is one: a pace is of another kind, and the rules of a program stand together. */
const WHOLE = { startOn: isoDateSchema, pace: paceSchema, program: rulePackSchema } as const

/** A setting of the plan that may differ in a scenario, by its place: `pace`, or `capacity.studyMinutesPerWeek`. */
export type SettingField = keyof typeof WHOLE | { [G in Group]: `${G}.${Extract<keyof Groups[G], string>}` }[Group]

/** What the plan says of itself that happened or is the same however one plans. */
export const FACT_FIELDS = ['name', 'currency', 'asOf'] as const satisfies readonly (keyof HeaderPatch)[]

/** The schema of each setting. */
export const SETTING_SCHEMAS = Object.fromEntries([
  ...Object.entries(WHOLE),
  ...Object.entries(GROUPS).flatMap(([group, shape]) =>
    Object.entries(shape).map(([leaf, schema]) => [`${group}.${leaf}`, schema] as const),
  ),
]) as Readonly<Record<SettingField, z.ZodType>> // these are its fields, which building from entries cannot tell

// The keys of the schemas are the fields, which a walk over keys loses.
export const SETTING_FIELDS = Object.keys(SETTING_SCHEMAS) as readonly SettingField[]

export function isGroup(field: string): field is Group {
  return Object.hasOwn(GROUPS, field)
}
