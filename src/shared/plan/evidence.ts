import { z } from 'zod'
import {
  idSchema,
  isoDateSchema,
  notesSchema,
  textSchema,
  titleSchema,
  wholeNumberSchema,
} from '../values/primitives.ts'

/** The largest file that can be kept as evidence: 25 MB. */
export const MAXIMUM_EVIDENCE_BYTES = 25_000_000

/** What all files of one plan may hold together, each counted once however often it is named: 200 MB. */
export const MAXIMUM_PLAN_EVIDENCE_BYTES = 200_000_000

/** The most bytes of a file that are held, sent or kept in one piece. */
export const PART_BYTES = 1_000_000

/** Kinds of files that can be kept: documents and pictures, never programs. */
export const EVIDENCE_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/plain'] as const
export type EvidenceType = (typeof EVIDENCE_TYPES)[number]

/** What a file is evidence of. The evidence stays when that item is removed. */
export const evidenceSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan') }),
  z.strictObject({ kind: z.literal('requirement'), id: idSchema }),
  /** A document or a step of the rules: a file of it needs no dates. */
  z.strictObject({ kind: z.literal('document'), id: idSchema }),
  z.strictObject({ kind: z.literal('step'), id: idSchema }),
  z.strictObject({ kind: z.literal('course'), id: idSchema }),
  z.strictObject({ kind: z.literal('arrangement'), id: idSchema }),
  z.strictObject({ kind: z.literal('practice'), id: idSchema }),
  z.strictObject({ kind: z.literal('fee'), id: idSchema }),
  z.strictObject({ kind: z.literal('coverage'), id: idSchema }),
  z.strictObject({ kind: z.literal('log-entry'), id: idSchema }),
])
export type EvidenceSubject = z.output<typeof evidenceSubjectSchema>

/** In small hexadecimal digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in small hexadecimal digits')

/** A certificate, contract or transcript kept inside the plan. This describes it; its bytes are kept apart. */
export const evidenceSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  subject: evidenceSubjectSchema,
  fileName: textSchema.min(1).max(200),
  mediaType: z.enum(EVIDENCE_TYPES),
  bytes: wholeNumberSchema(1, MAXIMUM_EVIDENCE_BYTES),
  /** That of the bytes. */
  sha256: sha256Schema,
  addedOn: isoDateSchema,
  notes: notesSchema,
})
export type Evidence = z.output<typeof evidenceSchema>
