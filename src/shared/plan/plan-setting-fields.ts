import type { z } from 'zod'
import { rulePackSchema } from '../program/rule-pack.ts'
import { isoDateSchema } from '../values/primitives.ts'
import { budgetSchema, capacitySchema, opportunitySchema, paceSchema, personSchema } from './header-fields.ts'
import type { PlanSettingField } from './plan-setting-names.ts'

const GROUPS = {
  person: personSchema.shape,
  capacity: capacitySchema.shape,
  budget: budgetSchema.shape,
  opportunity: opportunitySchema.shape,
} as const
type Groups = typeof GROUPS

const WHOLE = {
  startOn: isoDateSchema,
  pace: paceSchema,
  stopOn: isoDateSchema.nullable(),
  program: rulePackSchema,
} as const

type FieldWithSchema =
  | keyof typeof WHOLE
  | { [G in keyof Groups]: `${G}.${Extract<keyof Groups[G], string>}` }[keyof Groups]

/** Never where one has a member that the other has not: the compiler then finds no schema at all. */
type Same<A, B> = [A, B] extends [B, A] ? A : never

/** The schema of each setting. */
export const PLAN_SETTING_SCHEMAS = Object.fromEntries([
  ...Object.entries(WHOLE),
  ...Object.entries(GROUPS).flatMap(([group, shape]) =>
    Object.entries(shape).map(([leaf, schema]) => [`${group}.${leaf}`, schema] as const),
  ),
]) as Readonly<Record<Same<PlanSettingField, FieldWithSchema>, z.ZodType>> // these are its fields, which building from entries cannot tell
