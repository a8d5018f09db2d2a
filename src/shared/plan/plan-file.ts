import { z } from 'zod'
import { sha256Schema } from './evidence.ts'
import { planSchema } from './plan.ts'

/** The name of the part of a plan file that holds the files kept as evidence. */
export const EVIDENCE_FILES_KEY = 'evidenceFiles'

/** Whole bytes as base64, each file under its SHA-256. */
export const evidenceFilesSchema = z.record(
  sha256Schema,
  z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/, 'expected the bytes of a file as base64'),
)

/** A plan file as it is exported: the plan, and where the person wanted them, the files it names as evidence. */
export const planFileSchema = planSchema.extend({ [EVIDENCE_FILES_KEY]: evidenceFilesSchema.optional() })
