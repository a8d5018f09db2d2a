import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { sessionStateName } from '#shared/wording/names.ts'
import { aPlan } from '../builders/plan-builder.ts'

const plannedOn = isoDate('2027-01-04')
const agreed = aPlan().withArrangement('weekly', plannedOn)
const paid = agreed
  .withPayment('paid', plannedOn, 10_000, { kind: 'session', arrangementId: 'weekly', plannedOn })
  .build()
const session = { arrangementId: 'weekly', plannedOn }

describe('the state of a session', () => {
  it('says of one that is paid and not answered that its hours are to be confirmed', () => {
    expect(sessionStateName({ ...session, state: 'unconfirmed' }, paid)).toBe('Paid, hours to confirm')
    expect(sessionStateName({ ...session, state: 'unconfirmed' }, agreed.build())).toBe('Did this happen?')
  })

  it('says of all others that they are paid', () => {
    expect(sessionStateName({ ...session, state: 'done' }, paid)).toBe('Done, paid')
    expect(sessionStateName({ ...session, state: 'planned' }, paid)).toBe('Planned, paid')
    expect(sessionStateName({ ...session, state: 'planned' }, agreed.build())).toBe('Planned')
  })
})
