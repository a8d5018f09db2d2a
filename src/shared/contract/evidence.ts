import { z } from 'zod'
import { evidenceSchema } from '../plan/evidence.ts'
import { idSchema } from '../values/primitives.ts'

/** Names one entry of the evidence of a plan. */
export const evidenceKeySchema = z.strictObject({ planId: idSchema, evidenceId: idSchema })

/** The whole evidence of a plan, as a folder or as one ZIP file. */
export const evidenceBinderSchema = z.strictObject({ planId: idSchema, form: z.enum(['folder', 'archive']) })
export type BinderForm = z.output<typeof evidenceBinderSchema>['form']

/** What a person says about a file. Its type and size are read from the file itself. */
export const newEvidenceSchema = evidenceSchema.pick({ id: true, title: true, subject: true, notes: true })
export type NewEvidence = z.output<typeof newEvidenceSchema>
