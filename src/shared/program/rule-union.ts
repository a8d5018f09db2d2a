import { z } from 'zod'
import { CAPS } from './rules/caps.ts'
import { GATES } from './rules/gates.ts'
import { NOTES } from './rules/notes.ts'
import { THRESHOLDS } from './rules/thresholds.ts'
import { WEIGHTS } from './rules/weights.ts'

/** Every kind of rule. `docs/rules.md` says which kind stands for which of the rules seen in life. */
export const RULE_SCHEMAS = { ...GATES, ...WEIGHTS, ...CAPS, ...THRESHOLDS, ...NOTES }

const [firstSchema, ...otherSchemas] = Object.values(RULE_SCHEMAS)
if (!firstSchema) throw new Error('there is no kind of rule')

/** One rule about the hours of one requirement. Figures are minutes, months or whole ratios; never code. */
export const ruleSchema = z.discriminatedUnion('kind', [firstSchema, ...otherSchemas])
export type Rule = z.output<typeof ruleSchema>
