import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlanFile } from '#main/store/create-plan-file.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import { writePlanText } from '#shared/plan/document.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { SAMPLE_NAMES, samplePlan, unwrap } from '../../helpers/resources.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

let files = 0

function keptAndRead(folder: string, plan: Plan): Plan {
  files += 1
  const file = path.join(folder, `${files}.certpace`)
  createPlanFile(file, plan, false)
  const store = unwrap(PlanStore.open(file))
  const read = store.state.plan
  store.close()
  return read
}

describe('a plan file', () => {
  it('gives back a plan with every kind of item, to the byte', () => {
    const plan = fullPlan()
    const read = keptAndRead(temporaryFolder(), plan)
    expect(read).toEqual(plan)
    expect(writePlanText(read)).toBe(writePlanText(plan))
  })

  it.each(SAMPLE_NAMES)('gives back the sample %s, to the byte', (name) => {
    const plan = samplePlan(name)
    expect(writePlanText(keptAndRead(temporaryFolder(), plan))).toBe(writePlanText(plan))
  })

  it('gives back any text a person can type', () => {
    const folder = temporaryFolder()
    const plan = fullPlan()
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(text, text, (notes, provider) => {
        const courses = plan.courses.map((course) => ({ ...course, notes, provider }))
        expect(keptAndRead(folder, { ...plan, courses }).courses).toEqual(courses)
      }),
      { numRuns: 12 },
    )
  })
})
