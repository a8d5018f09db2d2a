import { z } from 'zod'
import { idSchema } from '../../plan/primitives.ts'
import { commonFields, gateKind } from './kinds.ts'

/** Hours count only while a contract of their arrangement is in force; practice, from the first contract on. */
export const contractFirst = gateKind(
  z.strictObject({ ...commonFields, kind: z.literal('contract-first') }),
  () => 'contract',
)

/** This requirement comes after another one. Shown, for the person to keep; courses wait through prerequisites. */
export const requirementOrder = gateKind(
  z.strictObject({ ...commonFields, kind: z.literal('requirement-order'), afterRequirementId: idSchema }),
  () => null,
)
