import { describe, expect, it } from 'vitest'
import { readPlanText, writePlanText } from '#shared/plan/document.ts'
import { samplePlan, unwrap } from '../../helpers/resources.ts'

const SOME_SHA = 'ab'.repeat(32)

describe('readPlanText', () => {
  const plan = samplePlan('just-begun')
  const withFiles = (value: unknown) => JSON.stringify({ ...JSON.parse(writePlanText(plan)), evidenceFiles: value })

  it('reads the plan and leaves its files', () => {
    expect(unwrap(readPlanText(withFiles({ [SOME_SHA]: 'AAA=' })))).toEqual(plan)
    expect(unwrap(readPlanText(withFiles(null)))).toEqual(plan)
  })

  it.each([[7], [[]], [{ name: 'AAAA' }], [{ [SOME_SHA]: 'no base64' }]])('refuses %j in their place', (value) => {
    const fault = { code: 'invalid-plan', path: 'evidenceFiles' }
    expect(readPlanText(withFiles(value))).toMatchObject({ ok: false, fault })
  })
})
