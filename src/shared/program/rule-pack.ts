import { z } from 'zod'
import { feeDueSchema } from '../values/fee-due.ts'
import {
  amountSchema,
  costCategorySchema,
  currencySchema,
  idSchema,
  isoDateSchema,
  titleSchema,
} from '../values/primitives.ts'
import { provenanceSchema } from '../values/provenance.ts'
import { ruleSchema } from './rule-union.ts'
import { requirementSchema } from './rules/requirement.ts'

const sentenceSchema = z.string().min(1).max(600)

/** A condition on the person rather than on hours. */
const eligibilitySchema = z.strictObject({
  id: idSchema,
  summary: sentenceSchema,
  /** What Certpace can check by the person's answers; null where only the person can judge. */
  check: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('degree-and-experience'),
        accepted: z
          .array(
            z.strictObject({ degree: z.enum(['bachelor', 'master', 'doctorate']), years: z.number().int().min(0) }),
          )
          .min(1),
      }),
      z.strictObject({ kind: z.literal('licence'), accepted: z.array(z.enum(['independent', 'supervised'])).min(1) }),
    ])
    .nullable(),
  provenance: provenanceSchema,
})
export type Eligibility = z.output<typeof eligibilitySchema>

/** One line of the checklist, in the order of the path. */
const stepSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  detail: sentenceSchema,
  /** The requirement that this step is about, whose progress ticks the step; null where the person ticks it. */
  requirementId: idSchema.nullable(),
  provenance: provenanceSchema,
})
export type Step = z.output<typeof stepSchema>

/** A document that the body asks to be in force. */
const documentSchema = z.strictObject({
  id: idSchema,
  name: titleSchema,
  detail: sentenceSchema,
  provenance: provenanceSchema,
})

/** The id of the contract of supervision. It is in force by the arrangements of a plan, not by its coverages. */
export const CONTRACT_DOCUMENT_ID = 'supervision-contract'

/** A fee that the body charges. The amount is null where no source can be trusted; the person is asked for it then. */
const programFeeSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  category: costCategorySchema,
  amount: amountSchema.nullable(),
  /** When it falls due; "calendar-years" and "every" take their first date from the plan's start. */
  due: z.union([
    z.strictObject({ kind: z.literal('calendar-years-from-start'), until: z.enum(['certified', 'first-cycle']) }),
    feeDueSchema,
  ]),
  provenance: provenanceSchema,
})
export type ProgramFee = z.output<typeof programFeeSchema>

/** A price seen on the market, dated, to fill an example item. Never a rule. */
const examplePriceSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  amount: amountSchema,
  per: z.enum(['program', 'session', 'hour', 'credit']),
  provenance: provenanceSchema,
})

const durationSchema = z.strictObject({ days: z.number().int().min(0).max(3650), provenance: provenanceSchema })

/** Something that the person looks up on the site of the body or of a provider, and confirms with the day. */
const toConfirmSchema = z.strictObject({ id: idSchema, title: titleSchema, detail: sentenceSchema })

/** The label of a version of the rules. */
export const versionSchema = z.string().min(1).max(40)

/** A program's rules at one version: data, never code. */
export const rulePackSchema = z.strictObject({
  format: z.literal('certpace-program'),
  formatVersion: z.literal(1),
  id: idSchema,
  version: versionSchema,
  name: titleSchema,
  body: titleSchema,
  /** The title a person may use once certified. */
  title: titleSchema,
  website: z.string().max(200),
  /** The day on which the whole pack was compared with its sources; null where the sources are undated. */
  asOf: isoDateSchema.nullable(),
  currency: currencySchema,
  provenance: provenanceSchema,
  eligibility: z.array(eligibilitySchema).max(30),
  steps: z.array(stepSchema).max(60),
  documents: z.array(documentSchema).max(30),
  requirements: z.array(requirementSchema).min(1).max(40),
  rules: z.array(ruleSchema).max(120),
  /** Days between the day everything is met and the application, and between application and decision. */
  preparation: durationSchema,
  review: durationSchema,
  renewal: z.strictObject({
    months: z.number().int().min(1).max(240),
    summary: sentenceSchema,
    provenance: provenanceSchema,
  }),
  fees: z.array(programFeeSchema).max(40),
  examplePrices: z.array(examplePriceSchema).max(60),
  /** What a person can confirm in about twenty minutes; rules kept by older plans have none. */
  toConfirm: z.array(toConfirmSchema).max(30).optional(),
})
export type RulePack = z.output<typeof rulePackSchema>
