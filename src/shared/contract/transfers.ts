import { z } from 'zod'
import { PART_BYTES } from '../plan/evidence.ts'
import { idSchema } from '../values/primitives.ts'

/** Files cross the border in parts, so that no message is large. Parts count from 0 and go in order. */

/** Four characters of base64 for three bytes. */
const PART_CHARACTERS = 4 * Math.ceil(PART_BYTES / 3)

const partContentSchema = z.base64('expected a part of a file in base64').max(PART_CHARACTERS, 'this part is too large')
const partPositionSchema = z.number().int().min(0)

/** A file that the page uploads: to keep it as evidence, or to open it. What cannot be taken is refused before it is sent. */
export const newUploadSchema = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.literal('evidence'), fileName: z.string().max(1000), bytes: z.number().int().min(0) }),
  z.strictObject({ purpose: z.literal('open'), bytes: z.number().int().min(0) }),
])
export type NewUpload = z.output<typeof newUploadSchema>

export const uploadKeySchema = z.strictObject({ uploadId: idSchema })
export const uploadPartSchema = uploadKeySchema.extend({ position: partPositionSchema, content: partContentSchema })

/** A file that the page fetches part by part. */
export const downloadKeySchema = z.strictObject({ downloadId: idSchema })
export const downloadPartKeySchema = downloadKeySchema.extend({ position: partPositionSchema })
export const downloadPartSchema = z.strictObject({ content: partContentSchema, isLast: z.boolean() })
