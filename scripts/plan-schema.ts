// Writes the JSON Schema of plan files, resources/certpace-plan.schema.json, from the schema the program validates
// with. With --check it writes nothing and fails when the file is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { planEditSchema, scenarioSchema } from '../src/shared/edits/edit.ts'
import { CURRENCY_CODES } from '../src/shared/money/currency.ts'
import { COLLECTION_SCHEMAS } from '../src/shared/plan/collections.ts'
import { planFileSchema } from '../src/shared/plan/plan-file.ts'
import { currencySchema, isoDateSchema } from '../src/shared/plan/primitives.ts'
import { provenanceSchema } from '../src/shared/program/provenance.ts'
import { ruleSchema } from '../src/shared/program/rule.ts'
import { rulePackSchema } from '../src/shared/program/rule-pack.ts'

const FILE = new URL('../resources/certpace-plan.schema.json', import.meta.url)

/** Shapes that get a name of their own, so that a reader finds them under $defs. */
const NAMED = {
  course: COLLECTION_SCHEMAS.courses,
  arrangement: COLLECTION_SCHEMAS.arrangements,
  practice: COLLECTION_SCHEMAS.practices,
  fee: COLLECTION_SCHEMAS.fees,
  period: COLLECTION_SCHEMAS.periods,
  logEntry: COLLECTION_SCHEMAS.logEntries,
  checkmark: COLLECTION_SCHEMAS.checkmarks,
  dismissal: COLLECTION_SCHEMAS.dismissals,
  coverage: COLLECTION_SCHEMAS.coverages,
  contribution: COLLECTION_SCHEMAS.contributions,
  evidence: COLLECTION_SCHEMAS.evidence,
  scenario: scenarioSchema,
  planEdit: planEditSchema,
  rulePack: rulePackSchema,
  rule: ruleSchema,
  provenance: provenanceSchema,
}

function makeSchema() {
  const names = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NAMED)) names.add(schema, { id })
  const made = z.toJSONSchema(planFileSchema, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: names,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === isoDateSchema) Object.assign(jsonSchema, { type: 'string', format: 'date' })
      if (zodSchema === currencySchema) Object.assign(jsonSchema, { type: 'string', enum: [...CURRENCY_CODES] })
    },
  })
  const { $schema, ...rest } = made
  return {
    $schema,
    title: 'Certpace plan',
    description:
      'A plan as Certpace exports and imports it. `evidenceFiles` is left out where a plan is exported without its files. Dates are calendar dates, times whole minutes, amounts whole minor units of the currency. Links between items, and rules that span several fields, are checked when a plan is opened.',
    ...rest,
  }
}

const schema = makeSchema()
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, `${JSON.stringify(schema, null, 2)}\n`)
} else if (JSON.stringify(JSON.parse(readFileSync(FILE, 'utf8'))) !== JSON.stringify(schema)) {
  console.error('resources/certpace-plan.schema.json is stale: run node scripts/plan-schema.ts')
  process.exitCode = 1
}
