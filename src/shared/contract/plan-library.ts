import { z } from 'zod'
import { passphraseSchema } from '../values/passphrase.ts'
import { idSchema, isoDateSchema, titleSchema } from '../values/primitives.ts'

/** Where a plan is: in the list, in the archive, or among the removed ones, from both of which it can come back. */
export const PLAN_PLACES = ['plans', 'archive', 'removed'] as const
export const planPlaceSchema = z.enum(PLAN_PLACES)
export type PlanPlace = z.output<typeof planPlaceSchema>

/** A plan as a list shows it, from its file's header alone. */
export const listedPlanSchema = z.strictObject({
  id: idSchema,
  /** Empty while it is locked. */
  name: z.string(),
  /** Whether it is protected, and its passphrase has not been given since the start. */
  isLocked: z.boolean(),
  isSample: z.boolean(),
  place: planPlaceSchema,
  /** The name of the program it leads to; null where it cannot be read. */
  program: z.string().nullable(),
  changedAt: z.iso.datetime(),
  /** Why it cannot be opened, in a sentence; null where nothing is known to be wrong. */
  trouble: z.string().nullable(),
})
export type ListedPlan = z.output<typeof listedPlanSchema>

export const planListSchema = z.strictObject({
  /** The one that was changed last stands first. */
  plans: z.array(listedPlanSchema),
  /** The folder in which removed plans stay. */
  removedFolder: z.string(),
})

/** Where a plan was before it was moved, and whether it was open. The page needs both to undo the move. */
export const movedPlanSchema = z.strictObject({ name: z.string(), from: planPlaceSchema, wasOpen: z.boolean() })

/** When a plan leads to its certificate, as of today. */
export const planOutlookSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('certified'), on: isoDateSchema }),
  z.strictObject({ kind: z.literal('not-reached') }),
  z.strictObject({ kind: z.literal('unknown') }),
])
export type PlanOutlook = z.output<typeof planOutlookSchema>

export const planFileSourceSchema = z.discriminatedUnion('kind', [
  /** The program asks with a dialog of the system (Electron). */
  z.strictObject({ kind: z.literal('ask') }),
  /** What the page has uploaded (browser, which has no such dialog). */
  z.strictObject({ kind: z.literal('received'), uploadId: idSchema }),
  /** The file that was chosen last and is protected, with its passphrase. */
  z.strictObject({ kind: z.literal('locked'), file: idSchema, passphrase: passphraseSchema }),
])

export const openedFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('opened'),
    id: idSchema,
    name: titleSchema,
    isSample: z.boolean(),
    /** What it was called before, where another plan has that name already. */
    renamedFrom: titleSchema.nullable(),
    /** Files that an exported plan names as evidence, and that are not in it, or not as they were. */
    missingFiles: z.number().int().min(0),
  }),
  /** It is protected, and waits for its passphrase under this name. */
  z.strictObject({ kind: z.literal('locked'), file: idSchema }),
  z.strictObject({ kind: z.literal('cancelled') }),
])
