import { z } from 'zod'
import { idSchema, modeSchema } from '../../values/primitives.ts'
import { commonFields, ratioFields } from './fields.ts'
import { KINDS } from './traits.ts'

/** Hours count in a ratio. Each kind under its name. */
export const WEIGHTS = {
  /** Hours of providers that the body does not approve count in this ratio, floored per entry. */
  'unapproved-weight': z.strictObject({ ...commonFields, kind: z.literal('unapproved-weight'), ...ratioFields }),
  /** Supervision of this kind counts in this ratio, floored per session. */
  'supervision-kind-weight': z.strictObject({
    ...commonFields,
    kind: z.literal('supervision-kind-weight'),
    supervisionKind: z.enum(KINDS),
    ...ratioFields,
  }),
  /** Hours in these modes count in this ratio, floored per entry. */
  'mode-weight': z.strictObject({
    ...commonFields,
    kind: z.literal('mode-weight'),
    modes: z.array(modeSchema).min(1),
    ...ratioFields,
  }),
  /** Hours in these areas count in this ratio, floored per entry. It is for methods that earn less than they take. */
  'area-weight': z.strictObject({
    ...commonFields,
    kind: z.literal('area-weight'),
    areaIds: z.array(idSchema).min(1),
    ...ratioFields,
  }),
} as const
export type WeightRule = z.output<(typeof WEIGHTS)[keyof typeof WEIGHTS]>
