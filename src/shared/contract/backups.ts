import { z } from 'zod'
import { planContentsSchema } from '../plan/plan-contents.ts'
import { idSchema } from '../values/primitives.ts'

/** Why a backup was made. */
export const BACKUP_REASONS = [
  'asked',
  'start',
  'quit',
  'hourly',
  'before-change',
  'before-removal',
  'before-restore',
  'before-update',
  'protection',
] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

/** `000042-20270104T101500123Z-quit`: its number, the moment by the computer's clock in UTC, and the reason. */
export const backupIdSchema = z
  .string()
  .regex(/^\d{6,12}-\d{8}T\d{9}Z-[a-z]+(-[a-z]+)?$/, 'expected the name of a backup')

/** In the data folder, or in the mirror: the second folder that the person chose. */
const backupPlaceSchema = z.enum(['here', 'mirror'])
export type BackupPlace = z.output<typeof backupPlaceSchema>

/** Names one backup of a plan. */
export const backupKeySchema = z.strictObject({ planId: idSchema, backupId: backupIdSchema, place: backupPlaceSchema })
export type BackupKey = z.output<typeof backupKeySchema>

export const backupSchema = z.strictObject({
  backupId: backupIdSchema,
  place: backupPlaceSchema,
  madeAt: z.iso.datetime(),
  reason: z.enum(BACKUP_REASONS),
  bytes: z.number().int(),
  /**
   * Null when the note that goes with the backup is missing or damaged, or while its passphrase has not been given; the
   * backup may be whole all the same.
   */
  contents: planContentsSchema.nullable(),
  /** Whether it opens without a passphrase, with that of its plan as it is now, or with another one. */
  protection: z.enum(['none', 'same', 'other']),
})
export type Backup = z.output<typeof backupSchema>

export const backupListSchema = z.strictObject({
  /** The latest first. */
  backups: z.array(backupSchema),
  /** What went wrong with the latest backup or its copy, and what to do; null when nothing did. */
  trouble: z.string().nullable(),
  /** Where they are kept. */
  folder: z.string(),
  /** The folder on another disk that gets a copy of each backup; null when none was chosen. */
  backupMirror: z.string().nullable(),
})
export type BackupList = z.output<typeof backupListSchema>

export const backupMirrorChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** The program asks with a dialog of the system (Electron). */
  z.strictObject({ kind: z.literal('ask') }),
  /** A path the person typed (browser, which has no such dialog). */
  z.strictObject({ kind: z.literal('folder'), path: z.string().trim().min(1).max(4000) }),
])

/**
 * A plan that cannot be opened: its file is damaged, was set aside before, or is gone while backups of it are there.
 */
export const lostPlanSchema = z.strictObject({
  planId: idSchema,
  /** The name by its latest backup. */
  name: z.string().nullable(),
  /** `locked` is one whose passphrase is forgotten: only the person knows that. */
  kind: z.enum(['damaged', 'set-aside', 'missing', 'locked']),
  /** What is known, in a sentence. */
  message: z.string(),
})
export type LostPlan = z.output<typeof lostPlanSchema>

/** What can be recovered of a lost plan. */
export const lostPlanContentsSchema = z.strictObject({
  /** What is still readable in the damaged file, and how many entries of it are not; null when nothing is. */
  readable: z
    .strictObject({
      contents: planContentsSchema,
      unreadable: z.number().int(),
      /** Files of evidence that are named and not whole; backups may have them. */
      lostFiles: z.number().int(),
    })
    .nullable(),
  /** The file is protected, and what it holds is only known once its passphrase has been given. */
  needsPassphrase: z.boolean(),
  backups: z.array(backupSchema),
})

export const recoverySourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('readable') }),
  z.strictObject({ kind: z.literal('backup'), backupId: backupIdSchema, place: backupPlaceSchema }),
])
export type RecoverySource = z.output<typeof recoverySourceSchema>
