import { describe, expect, it } from 'vitest'
import { nextThingText } from '#renderer/screens/overview/next-thing-text.ts'
import { nextThings } from '#renderer/screens/overview/next-things.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { lookStates } from '../../../../scripts/lib/look-states.ts'
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
    // Hours are missing as well, which comes first and has no day.
    const things = nextThings(plan, project(plan, plan.startOn), 7).slice(1)
    expect(things.map((thing) => [thing.on, nextThingText(thing, plan, formatter).sentence])).toEqual([
      ['2027-01-04', 'Start “Course basics”'],
      ['2027-01-11', 'Sign the contract for “Arrangement mentor”'],
      ['2027-01-11', 'Arrangement mentor, 1 h'],
      ['2027-01-15', 'Pay $80.00: Fee dues'],
      ['2027-01-16', 'Start “Course weekend”'],
      ['2027-01-20', 'Pay $499.00 for “Course basics”'],
    ])
  })

  it('ends with the next step that the person ticks, and leaves out what lies behind', () => {
    const plan = samplePlan('half-way')
    const today = plan.asOf ?? plan.startOn
    const things = nextThings(plan, project(plan, today), 5)
    expect(things).toHaveLength(5)
    expect(things.at(-1)).toMatchObject({ kind: 'step', on: null })
    expect(things.slice(0, -1).every(({ on }) => on !== null && on >= today)).toBe(true)
  })

  it('names the money that somebody else gives', () => {
    const plan = aPlan()
      .withContribution('gift', { kind: 'amount', amount: 120_000, on: '2027-02-01', category: 'courses' })
      .build()
    // Nothing is planned, which comes first.
    const [, thing] = nextThings(plan, project(plan, plan.startOn), 5)
    expect(thing && nextThingText(thing, plan, formatter)).toEqual({
      sentence: 'Expect $1,200.00 from Contribution gift',
      path: 'money/gift',
    })
  })

  it('begins with what was due before today and is owed still', () => {
    const plan = aPlan().withFee('form', 5000, { kind: 'on', on: '2027-01-20' }).build()
    // Nothing is planned, which comes first of all.
    const [, thing] = nextThings(plan, project(plan, isoDate('2027-02-01')), 5)
    expect(thing?.on).toBe('2027-01-20')
    expect(thing && nextThingText(thing, plan, formatter)).toEqual({
      sentence: 'Pay the overdue $50.00: Fee form',
      path: 'money/form',
    })
  })

  it('leaves out what has been paid', () => {
    const plan = aPlan()
      .withFee('form', 5000, { kind: 'on', on: '2027-01-20' })
      .withPayment('paid', '2027-01-05', 5000, { kind: 'fee', feeId: 'form', occurrence: 0 })
      .build()
    expect(nextThings(plan, project(plan, isoDate('2027-01-05')), 5).filter(({ on }) => on !== null)).toEqual([])
  })

  const states = new Map(lookStates().map(({ name, plan }) => [name, plan]))
  const inState = (name: string) => {
    const plan = states.get(name)
    if (!plan) throw new Error(`no state ${name}`)
    return nextThings(plan, project(plan, plan.asOf ?? plan.startOn), 3).map(
      (thing) => [nextThingText(thing, plan, formatter), thing.kind] as const,
    )
  }

  it.each([
    ['cannot-finish', 'Arrange 25 h of individual supervision', 'supervision'],
    ['pace-refused', 'Choose another pace', 'pace'],
    ['nothing-planned', 'Add a course', 'courses'],
    ['not-eligible', 'See the condition that you do not meet', 'path/conditions'],
    ['not-yet-eligible', 'See what you need to be eligible', 'path/conditions'],
  ])('begins with what unblocks a plan that is in the state %s', (name, sentence, path) => {
    const [first] = inState(name)
    expect(first).toEqual([{ sentence, path }, 'unblock'])
  })

  it('never begins with a step where anything has a day', () => {
    for (const name of states.keys()) expect(inState(name)[0]?.[1]).not.toBe('step')
  })

  it('names nothing that leads to no certification, for who can never apply', () => {
    expect(inState('not-eligible').map(([{ sentence }]) => sentence)).toEqual([
      'See the condition that you do not meet',
      'Compare with practice without the title',
    ])
  })

  it('names study that is still planned, and last the renewal, once certified', () => {
    expect(inState('certified').map(([{ sentence }]) => sentence)).toEqual([
      'Finish “Culture, media and diversity”',
      'Start “Working with couples”',
      'Renew the certification',
    ])
  })
})
