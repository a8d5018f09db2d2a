import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { certpaceJson } from '../helpers/certpace.ts'
import { resourceJson, resourceUrl, SAMPLE_NAMES } from '../helpers/resources.ts'

// `format` says what a text is for people and editors; dates are checked by the program itself.
const ajv = new Ajv2020({ allErrors: false, validateFormats: false })

function validator(file: string) {
  const schema = resourceJson(file)
  if (typeof schema !== 'object' || schema === null) throw new Error(`${file} is no schema`)
  return ajv.compile(schema)
}

const isReport = validator('certpace-report.schema.json')
const isPlan = validator('certpace-plan.schema.json')

function expectReport(report: unknown): void {
  isReport(report)
  expect(isReport.errors).toBeNull()
}

const SAMPLES = SAMPLE_NAMES.map((name) => fileURLToPath(resourceUrl(`samples/${name}.json`)))

describe('the schema of reports', () => {
  it.each(['project', 'audit', 'explain', 'compare'])(
    'holds what "certpace %s" prints of samples and scenarios',
    async (command) => {
      for (const sample of SAMPLES) {
        expectReport(await certpaceJson(command, sample))
        expectReport(await certpaceJson(command, sample, '--scenario', '42 months', '--on', '2027-03-01'))
      }
    },
  )

  it('holds the list of programs, and each program', async () => {
    expectReport(await certpaceJson('programs'))
    expectReport(await certpaceJson('programs', 'aasect-cst'))
    expectReport(await certpaceJson('programs', 'bcba'))
  })

  it('refuses a report with a field it does not know, or without one it needs', async () => {
    const report = await certpaceJson('programs')
    expect(isReport({ ...Object(report), more: 1 })).toBe(false)
    expect(isReport({ ...Object(report), faults: undefined })).toBe(false)
  })
})

describe('the schema of plans', () => {
  it('holds the samples', () => {
    for (const name of SAMPLE_NAMES) {
      isPlan(resourceJson(`samples/${name}.json`))
      expect(isPlan.errors).toBeNull()
    }
  })
})
