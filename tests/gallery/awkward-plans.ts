import { isoDate } from '#shared/calendar/day.ts'
import type { LookSubject } from '#shared/charts/one-look.ts'
import { project } from '#shared/projection/project.ts'
import { aPlan, type PlanBuilder } from '../shared/builders/plan-builder.ts'

/** Plans that charts are hard to draw for, each with the day that counts as today. */
export interface AwkwardPlan extends LookSubject {
  readonly name: string
}

const LONG = 'A course whose title goes on and on, as titles of continuing education do, with a subtitle and a year'

const usual = aPlan()
  .withRequirements('core')
  .withMinimum('core', 90)
  .withBudget(200_000, 30_000)
  .withCourse('basics', 90, { payment: { kind: 'once', price: 120_000, on: null } })

function awkward(name: string, builder: PlanBuilder, today = '2027-01-04'): AwkwardPlan {
  const plan = builder.build()
  return { name, plan, projection: project(plan, isoDate(today)) }
}

export function awkwardPlans(): readonly AwkwardPlan[] {
  return [
    awkward('One item', usual),
    awkward('A thousand items', thousand()),
    awkward('Ten years', usual.withStudyHours(0.2)),
    awkward('Nothing', aPlan().withRequirements('core')),
    awkward('Everything costs nothing', aPlan().withRequirements('core').withMinimum('core', 9).withCourse('free', 9)),
    awkward(
      'More comes in than is paid, and cash ends below zero',
      usual
        .withBudget(-50_000, 100)
        .withContribution('grant', { kind: 'amount', amount: 300_000, on: '2027-06-01', category: 'courses' }),
    ),
    awkward('Long names', usual.withCourse('long', 30, { title: LONG })),
    awkward('Three decimals', usual.with({ currency: 'KWD' })),
  ]
}

function thousand(): PlanBuilder {
  let plan = usual.withStudyHours(20)
  for (let index = 0; index < 1000; index++) {
    const price = 1000 + (index % 7) * 250
    plan = plan.withCourse(`item-${index}`, 1, { payment: { kind: 'once', price, on: null } })
  }
  return plan
}
