import { z } from 'zod'
import { idSchema } from '../values/primitives.ts'
import { backupKeySchema } from './backups.ts'

/** What a passphrase is given for. */
export const unlockTargetSchema = z.discriminatedUnion('kind', [
  /** A plan, or what is left of it. */
  z.strictObject({ kind: z.literal('plan'), planId: idSchema }),
  /** A backup that was protected with another passphrase than its plan is now. */
  z.strictObject({ kind: z.literal('backup'), ...backupKeySchema.shape }),
])
export type UnlockTarget = z.output<typeof unlockTargetSchema>

/** How many copies of a protected plan its passphrase does not protect, by where they are. */
const copyCountsSchema = z.strictObject({
  here: z.number().int(),
  mirror: z.number().int(),
  /** Damaged files of the plan that were set aside. */
  setAside: z.number().int(),
})

export const exposedCopiesSchema = z.strictObject({
  /** Those that open without any passphrase. */
  plain: copyCountsSchema,
  /** Those that open with a former one. */
  former: copyCountsSchema,
  /** False when the backup mirror cannot be read, so that it is not known what is there. */
  isMirrorReachable: z.boolean(),
})
export type ExposedCopies = z.output<typeof exposedCopiesSchema>

/** What to do with those copies: keep them, make them anew with the plan's own protection, or remove them. */
export const copiesChoiceSchema = z.enum(['keep', 'protect', 'remove'])
export type CopiesChoice = z.output<typeof copiesChoiceSchema>

/**
 * The plan itself was changed; `trouble` says what else could not be done, such as with its copies. Null when all was.
 */
export const protectionResultSchema = z.strictObject({ trouble: z.string().nullable() })
