import { z } from 'zod'
import { idSchema } from '../../values/primitives.ts'
import { commonFields, gateKind } from './families.ts'

/**
 * Hours count only while a contract of their arrangement is in force; those of practice, from the first contract on.
 */
export const contractFirst = gateKind(z.strictObject({ ...commonFields, kind: z.literal('contract-first') }), () => ({
  kind: 'contract',
}))

/**
 * Hours count only while this document of the pack is in force. It applies once a plan says when the document is in
 * force.
 */
export const documentInForce = gateKind(
  z.strictObject({ ...commonFields, kind: z.literal('document-in-force'), documentId: idSchema }),
  ({ documentId }) => ({ kind: 'document', documentId }),
)

/**
 * This requirement comes after another one. Hours that come too early are named by a finding, and still count; courses
 * wait by their prerequisites.
 */
export const requirementOrder = gateKind(
  z.strictObject({ ...commonFields, kind: z.literal('requirement-order'), afterRequirementId: idSchema }),
  () => null,
)
