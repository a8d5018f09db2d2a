import { describe, expect, it } from 'vitest'
import { explainClaims } from '#shared/advice/claims.ts'
import { claimSentence, idleNames, rushingSentence } from '#shared/wording/claims.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')
const core = aPlan().withRequirements('core').withMinimum('core', 20)

function say(builder: PlanBuilder) {
  const plan = builder.build()
  const claims = explainClaims(plan, plan.startOn)
  return {
    helping: claims.helping.map((claim) => claimSentence(claim, claims, plan, formatter)),
    idle: idleNames(claims, plan, formatter),
    rushing: rushingSentence(claims),
  }
}

describe('a claim in words', () => {
  it('names both dates, the days between them and the change of the total', () => {
    const { helping, idle } = say(
      core
        .withCourse('c', 20, { schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: 60 } })
        .withFee('dues', 1000, { kind: 'every', months: 1, firstOn: '2027-01-20', until: 'certified' }),
    )
    expect(helping).toEqual([
      'Without the weekly maximum of “Course c”: 112 days sooner (Apr 11, 2027 instead of Aug 1, 2027), $40.00 less.',
    ])
    expect(idle).toEqual(['Your study time of 5 h a week'])
  })

  it('says that a plan would become possible', () => {
    expect(say(core.withStudyHours(0).withCourse('c', 20)).helping).toEqual([
      'With 20 h of study every week: certified Mar 21, 2027.',
    ])
  })

  it('speaks of a chosen pace as going as one’s weeks allow', () => {
    expect(say(core.withCourse('c', 20).atPace(12)).helping).toEqual([
      'As your weeks allow: 266 days sooner (Apr 11, 2027 instead of Jan 2, 2028).',
    ])
  })

  it('says how many hours of practice a week are enough', () => {
    // 60 h at 2 h a week; 30 h of course at 5 h a week need 6 weeks, in which 10 h a week are 60.
    expect(
      say(
        aPlan()
          .withRequirements('core', 'practice')
          .withMinimum('core', 30)
          .withMinimum('practice', 60)
          .withCourse('c', 30)
          .withPractice('p', 2, { title: 'Clients', startsOn: '2027-01-04' }),
      ).helping,
    ).toEqual([expect.stringMatching(/^With 10 h a week of “Clients”: /)])
  })

  it('says that rushing buys nothing', () => {
    const plan = aPlan().withRequirements('supervision').withoutRules('month').withArrangement('a', '2027-01-04')
    expect(say(plan).rushing).toBe(
      'Rushing buys nothing: the last hours are done 204 days before the date, and only the program’s own rules set it.',
    )
  })
})
