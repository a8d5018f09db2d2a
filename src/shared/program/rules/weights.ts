import { z } from 'zod'
import { idSchema, modeSchema } from '../../values/primitives.ts'
import { areasOf, commonFields, KINDS, MODES, ratioFields, weightKind } from './families.ts'

/** Hours of providers that the body does not approve count in this ratio, floored per entry. */
export const unapprovedWeight = weightKind(
  z.strictObject({ ...commonFields, kind: z.literal('unapproved-weight'), ...ratioFields }),
  ({ numerator, denominator }) => ({ numerator, denominator, appliesTo: ({ isApproved }) => !isApproved }),
)

/** Supervision of this kind counts in this ratio, floored per session. */
export const supervisionKindWeight = weightKind(
  z.strictObject({
    ...commonFields,
    kind: z.literal('supervision-kind-weight'),
    supervisionKind: z.enum(KINDS),
    ...ratioFields,
  }),
  ({ numerator, denominator, supervisionKind }) => {
    const place = KINDS.indexOf(supervisionKind)
    return { numerator, denominator, appliesTo: ({ kind }) => kind === place }
  },
)

/** Hours in these modes count in this ratio, floored per entry. */
export const modeWeight = weightKind(
  z.strictObject({
    ...commonFields,
    kind: z.literal('mode-weight'),
    modes: z.array(modeSchema).min(1),
    ...ratioFields,
  }),
  ({ numerator, denominator, modes }) => {
    const places = new Set(modes.map((mode) => MODES.indexOf(mode)))
    return { numerator, denominator, appliesTo: ({ mode }) => places.has(mode) }
  },
)

/** Hours in these areas count in this ratio, floored per entry. It is for methods that earn less than they take. */
export const areaWeight = weightKind(
  z.strictObject({
    ...commonFields,
    kind: z.literal('area-weight'),
    areaIds: z.array(idSchema).min(1),
    ...ratioFields,
  }),
  ({ numerator, denominator, areaIds }, requirement) => {
    const places = new Set(areasOf(requirement, areaIds))
    return { numerator, denominator, appliesTo: ({ area }) => places.has(area) }
  },
)
