import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { planOnDay } from '../generators/plan.ts'
import { LAW_RUNS, LAW_TIMEOUT, projectOnce, sum } from './law.ts'

vi.setConfig(LAW_TIMEOUT)

describe('hours', () => {
  it('counted and uncounted make up what is recorded', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { requirements, courses, sessions } = projectOnce(plan, today)
        const earnedBy = new Map(plan.program.requirements.map((item) => [item.id, item.earnedBy]))
        const of = (kind: string) => requirements.filter(({ requirementId }) => earnedBy.get(requirementId) === kind)
        const counted = of('courses').map(({ doneMinutes, plannedMinutes }) => doneMinutes + plannedMinutes)
        expect(sum(courses.map(({ countedMinutes }) => countedMinutes))).toBe(sum(counted))
        for (const { recordedMinutes, countedMinutes, wastedMinutes, reasons } of courses) {
          expect(countedMinutes + wastedMinutes).toBe(recordedMinutes)
          expect(sum(reasons.map(({ minutes }) => minutes))).toBeLessThanOrEqual(wastedMinutes)
        }
        expect(sum(courses.flatMap(({ reasons }) => reasons.map(({ minutes }) => minutes)))).toBe(
          sum(of('courses').map(({ uncountedMinutes }) => uncountedMinutes)),
        )
        for (const { doneMinutes, plannedMinutes, uncountedMinutes } of of('supervision')) {
          const real = sessions.filter(({ state }) => state === 'done' || state === 'planned')
          expect(doneMinutes + plannedMinutes).toBe(sum(real.map(({ countedMinutes }) => countedMinutes)))
          expect(doneMinutes + plannedMinutes + uncountedMinutes).toBe(
            sum(real.map(({ recordedMinutes }) => recordedMinutes)),
          )
        }
        for (const { reasons, ...progress } of requirements) {
          const { neededMinutes, doneMinutes, plannedMinutes, missingMinutes, uncountedMinutes } = progress
          expect(doneMinutes + plannedMinutes + missingMinutes).toBe(neededMinutes)
          expect(sum(reasons.map(({ minutes }) => minutes))).toBe(uncountedMinutes)
          expect(Math.min(doneMinutes, plannedMinutes, missingMinutes, uncountedMinutes)).toBeGreaterThanOrEqual(0)
        }
      }),
      LAW_RUNS,
    )
  })

  it('of supervision never count beyond a month’s or a kind’s maximum', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { sessions, requirements } = projectOnce(plan, today)
        const isAsked = requirements.some(({ requirementId }) => requirementId === 'supervision')
        const byMonth = new Map<string, number>()
        for (const { on, countedMinutes } of sessions) {
          byMonth.set(on.slice(0, 7), (byMonth.get(on.slice(0, 7)) ?? 0) + countedMinutes)
        }
        for (const minutes of byMonth.values()) expect(minutes).toBeLessThanOrEqual(isAsked ? 360 : 0)
        for (const { countedMinutes, maximumMinutes } of requirements.flatMap(({ kinds }) => kinds)) {
          expect(countedMinutes).toBeLessThanOrEqual(maximumMinutes ?? Number.POSITIVE_INFINITY)
        }
      }),
      LAW_RUNS,
    )
  })

  it('never place more flexible work in a week than it has time for', () => {
    fc.assert(
      fc.property(planOnDay({ paces: false, log: false }), ({ plan, today }) => {
        const { weeks, courses } = projectOnce(plan, today)
        const placed = new Map<string, number>()
        for (const { monday, minutes } of courses.flatMap((course) => course.weeks)) {
          placed.set(monday, (placed.get(monday) ?? 0) + minutes)
        }
        for (const { monday, capacityMinutes } of weeks) {
          expect(placed.get(monday) ?? 0).toBeLessThanOrEqual(capacityMinutes)
        }
      }),
      LAW_RUNS,
    )
  })
})
