import { aPlan } from './plan-builder.ts'

/** One course of ten hours for 600 dollars, done in two weeks of five hours from 4 Jan 2027; the application costs 50. */
export const tenHoursWithoutDues = aPlan()
  .withRequirements('core')
  .withMinimum('core', 10)
  .withBudget(20_000, 30_000)
  .withCourse('basics', 10, { payment: { kind: 'once', price: 60_000, on: null } })
  .withFee('form', 5000, { kind: 'milestone', milestone: 'applied', offsetDays: 0 }, { category: 'application' })

/** The same with dues of 100 dollars on each 1 Feb. */
export const tenHours = tenHoursWithoutDues.withFee('dues', 10_000, {
  kind: 'every',
  months: 12,
  firstOn: '2027-02-01',
  until: 'first-cycle',
})
