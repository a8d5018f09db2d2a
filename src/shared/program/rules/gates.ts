import { z } from 'zod'
import { idSchema } from '../../values/primitives.ts'
import { commonFields, gateKind } from './kinds.ts'

/** Hours count only while a contract of their arrangement is in force; practice, from the first contract on. */
export const contractFirst = gateKind(z.strictObject({ ...commonFields, kind: z.literal('contract-first') }), () => ({
  kind: 'contract',
}))

/** Hours count only on days on which this document of the pack is in force, once a plan says when it is. */
export const documentInForce = gateKind(
  z.strictObject({ ...commonFields, kind: z.literal('document-in-force'), documentId: idSchema }),
  ({ documentId }) => ({ kind: 'document', documentId }),
)

/**
 * This requirement comes after another one. Hours that come too early are found and named, and count all the same:
 * courses wait through prerequisites.
 */
export const requirementOrder = gateKind(
  z.strictObject({ ...commonFields, kind: z.literal('requirement-order'), afterRequirementId: idSchema }),
  () => null,
)
