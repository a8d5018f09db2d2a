import { z } from 'zod'
import { idSchema } from '../../values/primitives.ts'
import { commonFields } from './fields.ts'

/** Hours count only where the gate is open. Each kind under its name. */
export const GATES = {
  /**
   * Hours count only while a contract of their arrangement is in force; those of practice, from the first contract on.
   */
  'contract-first': z.strictObject({ ...commonFields, kind: z.literal('contract-first') }),
  /**
   * Hours count only while this document of the pack is in force. It applies once a plan says when the document is in
   * force.
   */
  'document-in-force': z.strictObject({ ...commonFields, kind: z.literal('document-in-force'), documentId: idSchema }),
  /**
   * This requirement comes after another one. Hours that come too early are named by a finding, and still count; courses
   * wait by their prerequisites.
   */
  'requirement-order': z.strictObject({
    ...commonFields,
    kind: z.literal('requirement-order'),
    afterRequirementId: idSchema,
  }),
} as const
export type GateRule = z.output<(typeof GATES)[keyof typeof GATES]>
