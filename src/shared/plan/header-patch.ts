import { z } from 'zod'
import { rulePackSchema } from '../program/rule-pack.ts'
import { currencySchema, isoDateSchema, titleSchema } from '../values/primitives.ts'
import { budgetSchema, capacitySchema, opportunitySchema, paceSchema, personSchema } from './header-fields.ts'

/** What can be set on the plan itself. */
export const headerPatchSchema = z.strictObject({
  name: z.exactOptional(titleSchema),
  currency: z.exactOptional(currencySchema),
  startOn: z.exactOptional(isoDateSchema),
  asOf: z.exactOptional(isoDateSchema.nullable()),
  person: z.exactOptional(personSchema),
  pace: z.exactOptional(paceSchema),
  stopOn: z.exactOptional(isoDateSchema.nullable()),
  capacity: z.exactOptional(capacitySchema),
  budget: z.exactOptional(budgetSchema),
  opportunity: z.exactOptional(opportunitySchema),
  program: z.exactOptional(rulePackSchema),
})
export type HeaderPatch = z.output<typeof headerPatchSchema>
