import { describe, expect, it } from 'vitest'
import { nextThings } from '#renderer/screens/overview/next-things.ts'
import { nextThingText } from '#renderer/screens/overview/next-things-card.tsx'
import { isoDate } from '#shared/calendar/day.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { samplePlan } from '../../../helpers/resources.ts'
import { aPlan } from '../../../shared/builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')

describe('nextThings', () => {
  it('names dated things in order, of repeating ones only the next', () => {
    const plan = aPlan()
      .withRequirements('core', 'supervision')
      .withArrangement('mentor', '2027-01-11')
      .withCourse('basics', 10, { payment: { kind: 'once', price: 49_900, on: '2027-01-20' } })
      .withDatedCourse('weekend', [
        ['2027-01-16', 7],
        ['2027-01-17', 7],
      ])
      .withFee('dues', 8000, { kind: 'every', months: 1, firstOn: '2027-01-15', until: 'first-cycle' })
      .build()
    const things = nextThings(plan, project(plan, plan.startOn), 7)
    expect(things.map((thing) => [thing.on, nextThingText(thing, formatter).sentence])).toEqual([
      ['2027-01-04', 'Start Course basics'],
      ['2027-01-11', 'Sign the contract for Arrangement mentor'],
      ['2027-01-11', 'Arrangement mentor, 1 h'],
      ['2027-01-15', 'Pay $80.00 for Fee dues'],
      ['2027-01-16', 'Start Course weekend'],
      ['2027-01-20', 'Pay $499.00 for Course basics'],
    ])
  })

  it('begins with the next step that the person ticks, and leaves out what lies behind', () => {
    const plan = samplePlan('half-way')
    const today = plan.asOf ?? plan.startOn
    const things = nextThings(plan, project(plan, today), 5)
    expect(things).toHaveLength(5)
    expect(things[0]).toMatchObject({ kind: 'step', on: null })
    expect(things.slice(1).every(({ on }) => on !== null && on >= today)).toBe(true)
  })

  it('names the money that somebody else gives', () => {
    const plan = aPlan()
      .withContribution('gift', { kind: 'amount', amount: 120_000, on: '2027-02-01', category: 'courses' })
      .build()
    const [thing] = nextThings(plan, project(plan, plan.startOn), 5)
    expect(thing && nextThingText(thing, formatter)).toEqual({
      sentence: 'Expect $1,200.00 from Contribution gift',
      screen: 'fees',
    })
  })

  it('leaves out what has been paid', () => {
    const plan = aPlan()
      .withFee('form', 5000, { kind: 'on', on: '2027-01-20' })
      .withPayment('paid', '2027-01-05', 5000, { kind: 'fee', feeId: 'form', occurrence: 0 })
      .build()
    expect(nextThings(plan, project(plan, isoDate('2027-01-05')), 5)).toEqual([])
  })
})
