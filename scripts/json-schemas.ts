// Writes the JSON Schemas of plan files and of what the command line prints, from the schemas of the program:
// resources/certpace-plan.schema.json and resources/certpace-report.schema.json. With --check it writes nothing and
// fails when a file is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { reportSchema } from '#cli/schemas/report.ts'
import { CURRENCY_CODES } from '#shared/money/currency.ts'
import { COLLECTION_SCHEMAS } from '#shared/plan/collections.ts'
import { planFileSchema } from '#shared/plan/plan-file.ts'
import { differenceSchema, scenarioSchema } from '#shared/plan/scenario.ts'
import { rulePackSchema } from '#shared/program/rule-pack.ts'
import { ruleSchema } from '#shared/program/rule-union.ts'
import { constraintSchema } from '#shared/projection/result/constraint.ts'
import { missingSchema } from '#shared/projection/result/projection.ts'
import { subjectSchema } from '#shared/projection/result/subject.ts'
import { currencySchema, isoDateSchema } from '#shared/values/primitives.ts'
import { provenanceSchema } from '#shared/values/provenance.ts'
import * as parts from '../src/cli/schemas/parts.ts'

interface SchemaFile {
  readonly file: string
  readonly title: string
  readonly description: string
  readonly schema: z.ZodType
  /** Shapes that get a name of their own, so that a reader finds them under $defs. */
  readonly named: Readonly<Record<string, z.ZodType>>
}

const PROGRAM = { rulePack: rulePackSchema, rule: ruleSchema, provenance: provenanceSchema }

const FILES: readonly SchemaFile[] = [
  {
    file: 'certpace-plan.schema.json',
    title: 'Certpace plan',
    description:
      'A plan as Certpace exports and imports it. With files it is the `plan.json` of a ZIP archive, as docs/exports.md says; `evidenceFiles` is the older form, which is read and not written. Dates are calendar dates, times whole minutes, amounts whole minor units of the currency. Links between items, and rules that span several fields, are checked when a plan is opened.',
    schema: planFileSchema,
    named: {
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
      difference: differenceSchema,
      ...PROGRAM,
    },
  },
  {
    file: 'certpace-report.schema.json',
    title: 'Certpace report',
    description:
      'What the command line prints with --json; "format" says which report it is. Dates are calendar dates, times whole minutes, amounts whole minor units of the currency. Later versions only add fields while "formatVersion" stays.',
    schema: reportSchema,
    named: {
      constraint: constraintSchema,
      chainLink: parts.chainLink,
      subject: subjectSchema,
      finding: parts.finding,
      uncountedReason: parts.uncountedReason,
      spokenReason: parts.spokenReason,
      missing: missingSchema,
      byCategory: parts.byCategory,
      ...PROGRAM,
    },
  },
]

function makeSchema({ title, description, schema, named }: SchemaFile) {
  const names = z.registry<{ id: string }>()
  for (const [id, shape] of Object.entries(named)) names.add(shape, { id })
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: names,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === isoDateSchema) Object.assign(jsonSchema, { type: 'string', format: 'date' })
      if (zodSchema === currencySchema) Object.assign(jsonSchema, { type: 'string', enum: [...CURRENCY_CODES] })
    },
  })
  return { $schema, title, description, ...rest }
}

for (const one of FILES) {
  const url = new URL(`../resources/${one.file}`, import.meta.url)
  const schema = makeSchema(one)
  if (!process.argv.includes('--check')) {
    writeFileSync(url, `${JSON.stringify(schema, null, 2)}\n`)
  } else if (JSON.stringify(JSON.parse(readFileSync(url, 'utf8'))) !== JSON.stringify(schema)) {
    console.error(`resources/${one.file} is stale: run node scripts/json-schemas.ts`)
    process.exitCode = 1
  }
}
