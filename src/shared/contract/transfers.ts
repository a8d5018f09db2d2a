import { z } from 'zod'
import { PART_BYTES } from '../plan/evidence.ts'
import { idSchema } from '../values/primitives.ts'

/** Files cross the border in parts, so that no message is large. Parts count from 0 and go in order. */

/** Four characters of base64 for three bytes. */
const PART_CHARACTERS = 4 * Math.ceil(PART_BYTES / 3)

export const partContentSchema = z
  .base64('expected a part of a file in base64')
  .max(PART_CHARACTERS, 'this part is too large')
export const partPositionSchema = z.number().int().min(0)

/** A file that the page fetches part by part. */
export const downloadKeySchema = z.strictObject({ downloadId: idSchema })
export const downloadPartKeySchema = downloadKeySchema.extend({ position: partPositionSchema })
export const downloadPartSchema = z.strictObject({ content: partContentSchema, isLast: z.boolean() })
