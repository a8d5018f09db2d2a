import { z } from 'zod'
import { importReviewSchema } from '../import/result.ts'
import { CURRENCY_CODES } from '../money/currency.ts'
import { commandSchema, editSchema } from '../plan/edit.ts'
import { sha256Schema } from '../plan/evidence.ts'
import { planSchema } from '../plan/plan.ts'
import { rulePackSchema } from '../program/rule-pack.ts'
import { newPassphraseSchema, passphraseSchema } from '../values/passphrase.ts'
import { idSchema, isoDateSchema, titleSchema } from '../values/primitives.ts'
import {
  backupKeySchema,
  backupListSchema,
  backupMirrorChoiceSchema,
  backupSchema,
  lostPlanContentsSchema,
  lostPlanSchema,
  recoverySourceSchema,
} from './backups.ts'
import type { CallName, EventName } from './channels.ts'
import { evidenceBinderSchema, evidenceKeySchema, newEvidenceSchema } from './evidence.ts'
import { exportedFileSchema, exportResponseSchema } from './exports.ts'
import {
  importRequestSchema,
  importSheetSchema,
  importSourceSchema,
  importTakenSchema,
  openedImportSchema,
  tableReadingSchema,
} from './import.ts'
import {
  movedPlanSchema,
  openedFileSchema,
  planFileSourceSchema,
  planListSchema,
  planOutlookSchema,
  planPlaceSchema,
} from './plan-library.ts'
import { copiesChoiceSchema, exposedCopiesSchema, protectionResultSchema, unlockTargetSchema } from './protection.ts'
import {
  downloadKeySchema,
  downloadPartKeySchema,
  downloadPartSchema,
  newUploadSchema,
  uploadKeySchema,
  uploadPartSchema,
} from './transfers.ts'

const nothing = z.strictObject({})

export const displaySettingsSchema = z.strictObject({
  colorScheme: z.enum(['light', 'dark', 'auto']),
  /** BCP 47 tag for dates and numbers. */
  locale: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language tag such as en-US'),
  /** The first day of a week in calendars; as the locale has it. The weeks of a plan always run Monday to Sunday. */
  weekStart: z.enum(['locale', 'monday', 'sunday', 'saturday']),
  /** In which a new plan is kept; `region`: the money of the locale's region, else the program's. */
  newPlanCurrency: z.enum(['region', ...CURRENCY_CODES]),
  /** Whether amounts of money are written as dots on the screen. */
  hidesAmounts: z.boolean(),
})
export type DisplaySettings = z.output<typeof displaySettingsSchema>

const stepLabelSchema = z.strictObject({ label: z.string() }).nullable()

/** The open plan, how many changes it has had, and what undo and redo would do. */
const planStateSchema = z.strictObject({
  plan: planSchema,
  revision: z.number().int().min(0),
  undo: stepLabelSchema,
  redo: stepLabelSchema,
})
export type PlanState = z.output<typeof planStateSchema>

const planSummarySchema = z.strictObject({ id: idSchema, name: titleSchema, isSample: z.boolean() })
export type PlanSummary = z.output<typeof planSummarySchema>

const sampleNameSchema = z.strictObject({ id: idSchema, name: titleSchema })

/**
 * What a plan can begin with. It is large, so it is loaded after the first picture; it stays the same while Certpace
 * runs.
 */
const catalogSchema = z.strictObject({
  programs: z.array(rulePackSchema),
  samples: z.array(sampleNameSchema.extend({ summary: z.string() })),
})
export type Catalog = z.output<typeof catalogSchema>

const fileFaultSchema = z.strictObject({ file: z.string(), path: z.string(), message: z.string() })

/** What every window shows, at one moment. */
const appSnapshotSchema = z.strictObject({
  host: z.enum(['electron', 'browser']),
  appVersion: z.string(),
  /** Shown so that a person knows where the data lives. */
  dataFolder: z.string(),
  /** The calendar date of this computer. */
  today: isoDateSchema,
  settings: displaySettingsSchema,
  /** Null on the first run, and while the plan waits for its passphrase. */
  open: planStateSchema.nullable(),
  /**
   * Says that changes of the open plan may be missing, and where copies of its files are; null once it has been read.
   */
  loss: z.string().nullable(),
  /** Whether the open plan was last kept before meanings changed that may move its dates; until it is read, once. */
  hasNewMeaning: z.boolean(),
  /** Whether the open plan is protected by a passphrase. */
  isProtected: z.boolean(),
  /** The plan that is to be opened once its passphrase is given; null when none is. */
  waitingFor: idSchema.nullable(),
  /** Plans that are protected and not open. Until their passphrase is given, only their id and date are known. */
  locked: z.array(z.strictObject({ id: idSchema, changedAt: z.iso.datetime() })),
  plans: z.array(planSummarySchema),
  /** Plan files that cannot be opened, and why; they stay as they are. */
  planFaults: z.array(fileFaultSchema),
  samples: z.array(sampleNameSchema),
  /** Rule packs that did not validate: the file, the path of the fault, and what was expected. */
  programFaults: z.array(fileFaultSchema),
  /**
   * What else is wrong in the data folder or with the settings, in sentences that say what to do. The program goes on.
   */
  troubles: z.array(z.string()),
})
export type AppSnapshot = z.output<typeof appSnapshotSchema>

const changed = z.strictObject({ revision: z.number().int() })

/** Every call: what it takes and what it answers. */
export const CONTRACT = {
  /** Everything a window needs to show its first picture. */
  'app:load': { request: nothing, response: appSnapshotSchema },
  /** The rule packs that ship, and what the samples lead to. */
  'catalog:load': { request: nothing, response: catalogSchema },
  /** Applies a command in one transaction. `conflict` when the plan has moved on since `baseRevision`. */
  'plan:apply': {
    request: z.strictObject({ planId: idSchema, baseRevision: z.number().int().min(0), command: commandSchema }),
    response: changed,
  },
  /** Undoes the latest command that is not undone; `nothing-to-undo` when there is none. */
  'plan:undo': { request: z.strictObject({ planId: idSchema }), response: changed.extend({ label: z.string() }) },
  'plan:redo': { request: z.strictObject({ planId: idSchema }), response: changed.extend({ label: z.string() }) },
  /** Keeps a new plan and opens it. */
  'plan:create': { request: z.strictObject({ plan: planSchema }), response: planSummarySchema },
  'plan:open': { request: z.strictObject({ planId: idSchema }), response: planSummarySchema },
  /** Opens a copy of a sample as a plan of its own. */
  'plan:open-sample': { request: z.strictObject({ sampleId: idSchema }), response: planSummarySchema },
  /** Writes a file where the person chooses, or gives it to the browser to download or print. */
  'plan:export': {
    request: z.strictObject({ planId: idSchema, file: exportedFileSchema }),
    response: exportResponseSchema,
  },
  /** Every plan there is: those of the list, the archived and the removed ones. */
  'plans:list': { request: nothing, response: planListSchema },
  /** When a plan of the list leads to its certificate; it is read and projected, but not opened. */
  'plans:outlook': { request: z.strictObject({ planId: idSchema }), response: planOutlookSchema },
  /** Renames a plan by a command of its own history, open or not; `label` is null when it has that name already. */
  'plans:rename': {
    request: z.strictObject({ planId: idSchema, name: titleSchema }),
    response: z.strictObject({ nameBefore: titleSchema, label: titleSchema.nullable() }),
  },
  /** Makes a checked copy with an id and a name of its own. It is not opened. */
  'plans:duplicate': { request: z.strictObject({ planId: idSchema }), response: planSummarySchema },
  /** Archives or removes a plan, or brings it back. A plan that leaves the list is backed up first. */
  'plans:move': {
    request: z.strictObject({ planId: idSchema, to: planPlaceSchema }),
    response: movedPlanSchema,
  },
  /** Checks a plan file from elsewhere, copies it into the list, and opens the copy. */
  'plans:open-file': { request: z.strictObject({ from: planFileSourceSchema }), response: openedFileSchema },
  /** Uploads a file from the page in parts, for `evidence:add` or `plans:open-file`. */
  'upload:begin': { request: newUploadSchema, response: uploadKeySchema },
  'upload:part': { request: uploadPartSchema, response: nothing },
  'upload:cancel': { request: uploadKeySchema, response: nothing },
  /** Keeps an uploaded file as evidence, in one step of the history. */
  'evidence:add': {
    request: z.strictObject({
      planId: idSchema,
      baseRevision: z.number().int().min(0),
      uploadId: idSchema,
      evidence: newEvidenceSchema,
    }),
    response: changed.extend({ label: z.string() }),
  },
  /**
   * Reads every file of the open plan, and names by their SHA-256 those whose bytes are missing or not what they were.
   */
  'evidence:check': {
    request: z.strictObject({ planId: idSchema }),
    response: z.strictObject({ damaged: z.array(sha256Schema) }),
  },
  /** Brings back what backups still have of those files, then checks as `evidence:check` does. */
  'evidence:mend': {
    request: z.strictObject({ planId: idSchema }),
    response: z.strictObject({ mended: z.number().int(), damaged: z.array(sha256Schema) }),
  },
  /** Begins a download for the page to show. */
  'evidence:read': { request: evidenceKeySchema, response: downloadKeySchema },
  /** Saves a copy where the person chooses, or gives it to the browser to download. */
  'evidence:save': { request: evidenceKeySchema, response: exportResponseSchema },
  /**
   * Saves all files of the open plan in folders named after what they prove, with an index and their hashes: as a new
   * folder in one that the person chooses, where the host can ask for it, or as an archive. Files that are damaged are
   * left out and counted.
   */
  'evidence:save-binder': {
    request: evidenceBinderSchema,
    response: z.strictObject({ saved: exportResponseSchema, leftOut: z.number().int().min(0) }),
  },
  'download:part': { request: downloadPartKeySchema, response: downloadPartSchema },
  'download:cancel': { request: downloadKeySchema, response: nothing },
  /** The backups of a plan in both places, with what each holds. */
  'backups:list': { request: z.strictObject({ planId: idSchema }), response: backupListSchema },
  /** Makes one of the open plan now, and checks it. */
  'backups:make': { request: z.strictObject({ planId: idSchema }), response: backupSchema },
  /** The plan as a backup holds it, checked; `damaged-backup` when it is not whole. */
  'backups:read': { request: backupKeySchema, response: z.strictObject({ plan: planSchema }) },
  /** Gives the open plan the contents of a backup, after a backup of its contents now. One step to undo. */
  'backups:restore': {
    request: backupKeySchema.extend({ baseRevision: z.number().int().min(0) }),
    response: changed.extend({ label: z.string() }),
  },
  /** Chooses where a copy of each backup goes from now on. The folder is tried first; null is none. */
  'backups:choose-mirror': {
    request: z.strictObject({ choice: backupMirrorChoiceSchema }),
    response: z.strictObject({ backupMirror: z.string().nullable() }),
  },
  /** The plans that cannot be opened. */
  'recovery:list': { request: nothing, response: z.strictObject({ plans: z.array(lostPlanSchema) }) },
  'recovery:examine': { request: z.strictObject({ planId: idSchema }), response: lostPlanContentsSchema },
  /** Sets the damaged file aside, makes the plan anew from what was chosen, and opens it. */
  'recovery:restore': {
    request: z.strictObject({ planId: idSchema, from: recoverySourceSchema }),
    response: planSummarySchema,
  },
  /** The person has read that changes of the open plan may be missing; it is not shown again. */
  'recovery:loss-read': { request: z.strictObject({ planId: idSchema }), response: nothing },
  /** The person has read what the program means otherwise now. */
  'recovery:meaning-read': { request: z.strictObject({ planId: idSchema }), response: nothing },
  /**
   * Tries a passphrase. Where it fits, its key is remembered until another plan is opened or the program ends, and the
   * target can be opened. Else `wrong-passphrase`.
   */
  'protection:unlock': {
    request: z.strictObject({ target: unlockTargetSchema, passphrase: passphraseSchema }),
    response: nothing,
  },
  /** Closes the open, protected plan, which then waits for its passphrase. */
  'protection:lock': { request: z.strictObject({ planId: idSchema }), response: nothing },
  /**
   * Protects the open plan by a passphrase, or by another one; `current` is the one it has. A crash leaves it as it was
   * or as it is to be. Then a backup is made, and the copies without this protection are dealt with.
   */
  'protection:set': {
    request: z.strictObject({
      planId: idSchema,
      current: passphraseSchema.nullable(),
      passphrase: newPassphraseSchema,
      copies: copiesChoiceSchema,
    }),
    response: protectionResultSchema,
  },
  /** Ends the protection of the open plan. Its protected backups stay as they are. */
  'protection:remove': {
    request: z.strictObject({ planId: idSchema, current: passphraseSchema }),
    response: protectionResultSchema,
  },
  /** Counts the copies of the open plan that its passphrase does not protect. */
  'protection:copies': { request: z.strictObject({ planId: idSchema }), response: exposedCopiesSchema },
  /** Protects or removes such copies of one kind, after making a protected backup where there is none. */
  'protection:clear-copies': {
    request: z.strictObject({
      planId: idSchema,
      kind: z.enum(['plain', 'former']),
      how: copiesChoiceSchema.exclude(['keep']),
    }),
    response: protectionResultSchema,
  },
  /**
   * Reads a spreadsheet and answers how its rows could be taken. One import is open at a time; this call ends the one
   * before.
   */
  'import:open': {
    request: z.strictObject({ planId: idSchema, from: importSourceSchema }),
    response: openedImportSchema,
  },
  /** Reads the same file in another encoding, with another separator, or another sheet of it. */
  'import:read-again': {
    request: z.strictObject({ importId: idSchema, reading: tableReadingSchema }),
    response: importSheetSchema,
  },
  /** What an import with these options would do to the open plan. */
  'import:review': { request: importRequestSchema, response: importReviewSchema },
  /** Takes all rows that can be taken, or none, as one step to undo, after a backup. `conflict` as in `plan:apply`. */
  'import:take': {
    request: importRequestSchema.extend({ baseRevision: z.number().int().min(0) }),
    response: importTakenSchema,
  },
  /** Forgets what the columns of this sheet were taken for before, and answers what the file itself suggests. */
  'import:forget': { request: z.strictObject({ importId: idSchema }), response: importSheetSchema },
  /** Every row that was not taken and why, as a file. */
  'import:report': { request: z.strictObject({ importId: idSchema }), response: exportResponseSchema },
  /** Ends an import, even in the middle of a step; null is whichever is open. */
  'import:close': { request: z.strictObject({ importId: idSchema.nullable() }), response: nothing },
  'settings:update': { request: displaySettingsSchema.partial(), response: displaySettingsSchema },
  'app:quit': { request: nothing, response: nothing },
} as const satisfies Record<CallName, { request: z.ZodType; response: z.ZodType }>

/** The events that main sends to every window. */
export const EVENT_SCHEMAS = {
  /** A command, undo or redo of not too many edits has been kept. `edits` lead from `revision` − 1 to `revision`. */
  'plan:changed': z.strictObject({
    planId: idSchema,
    revision: z.number().int(),
    edits: z.array(editSchema),
    undo: stepLabelSchema,
    redo: stepLabelSchema,
  }),
  /**
   * Another plan was opened, very many things changed at once, settings or the day changed: load the snapshot again.
   */
  'app:changed': nothing,
  /** A backup was made or could not be, or another mirror was chosen. */
  'backups:changed': z.strictObject({ planId: idSchema }),
  /** The share of the present step of an import that is done, 0 to 1. */
  'import:progress': z.strictObject({ importId: idSchema, share: z.number() }),
  /** The menu of the desktop program asks for a step; the page knows what it would undo, such as a trial. */
  'history:asked': z.strictObject({ step: z.enum(['undo', 'redo']) }),
  /** The program is about to end. */
  'app:closing': z.strictObject({ reason: z.string() }),
} as const satisfies Record<EventName, z.ZodType>

export type RequestOf<C extends CallName> = z.output<(typeof CONTRACT)[C]['request']>
export type RequestInputOf<C extends CallName> = z.input<(typeof CONTRACT)[C]['request']>
export type ResponseOf<C extends CallName> = z.output<(typeof CONTRACT)[C]['response']>
export type EventOf<E extends EventName> = z.output<(typeof EVENT_SCHEMAS)[E]>

/** Codes of expected failures. They are stable; each comes with a sentence that says what to do. */
export const FAILURE_CODES = [
  'invalid-request',
  'unknown-call',
  'conflict',
  'refused',
  'no-such-plan',
  'no-such-sample',
  'no-such-scenario',
  'no-such-backup',
  'damaged-backup',
  'passphrase-needed',
  'wrong-passphrase',
  'no-such-import',
  'unreadable-file',
  'cancelled',
  'nothing-to-undo',
  'nothing-to-redo',
  'not-a-plan',
  'newer-version',
  'damaged-file',
  'too-large',
  'no-such-upload',
  'no-such-download',
  'held',
  'busy',
  'linked',
  'read-only',
  'name-taken',
  'lost-file',
  'lost-folder',
  'storage',
  'not-allowed',
  'internal',
] as const
export const failureSchema = z.strictObject({
  code: z.enum(FAILURE_CODES),
  message: z.string(),
  /** The place in the request or file, when there is one. */
  path: z.string().nullable(),
})
export type Failure = z.output<typeof failureSchema>
export type FailureCode = Failure['code']

/** Every call answers with one of these; it never throws across the border. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** How the page reaches main, the same in both hosts. */
export interface CertpaceBridge {
  call(name: CallName, request: unknown): Promise<unknown>
  /** Returns a function that ends the subscription. */
  on(event: EventName, listener: (payload: unknown) => void): () => void
}
