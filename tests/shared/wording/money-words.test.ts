import { describe, expect, it } from 'vitest'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { moneyByMonthFinding } from '#shared/wording/money-words.ts'
import { samplePlan } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')

describe('how the months go with what is put aside', () => {
  it('is by how much the one month costs more, after what others give', () => {
    const plan = samplePlan('half-way')
    const today = plan.asOf ?? plan.startOn
    // June: 360 + 310 + 150 = 820, and 400 is put aside. October's bar passes 400 as well; less what others give, it does not.
    expect(moneyByMonthFinding(project(plan, today), plan, formatter)).toBe(
      'June 2026 costs you $420 more than you put aside.',
    )
  })

  it('is how many months cost more, and which the most', () => {
    const plan = samplePlan('just-begun')
    expect(moneyByMonthFinding(project(plan, plan.asOf ?? plan.startOn), plan, formatter)).toMatch(
      // 3,845 in November, and 650 is put aside.
      /^\d months ahead cost you more than you put aside; Nov 2026 the most, by \$3,195\.$/,
    )
  })

  it('is that nothing is to be paid, where that is so', () => {
    const free = aPlan().withRequirements('core').withMinimum('core', 20).withCourse('c', 20).build()
    expect(moneyByMonthFinding(project(free, free.startOn), free, formatter)).toBe('Nothing is to be paid yet.')
  })
})
