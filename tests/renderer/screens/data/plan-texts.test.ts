import { describe, expect, it } from 'vitest'
import { outlookText, planName } from '#renderer/screens/data/plans/plan-texts.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { createFormatter } from '#shared/wording/formatter.ts'

const formatter = createFormatter('en-US', 'USD')

describe('the list of plans', () => {
  it('says when each leads to its certificate, and nothing until that is known', () => {
    expect(outlookText(undefined, formatter)).toBe('')
    expect(outlookText({ kind: 'certified', on: isoDate('2029-03-01') }, formatter)).toBe('Mar 1, 2029')
    expect(outlookText({ kind: 'not-reached' }, formatter)).toBe('No date yet')
    expect(outlookText({ kind: 'unknown' }, formatter)).toBe('Not known')
  })

  it('has a name for a plan that is locked', () => {
    expect(planName({ name: '', isLocked: true })).toBe('Protected plan')
    expect(planName({ name: 'Mine', isLocked: false })).toBe('Mine')
  })
})
