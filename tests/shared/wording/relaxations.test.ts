import { describe, expect, it } from 'vitest'
import { explainRelaxations } from '#shared/projection/explanation/relaxations.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { idleSentence, relaxationSentence, rushingSentence } from '#shared/wording/relaxations.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')
const core = aPlan().withRequirements('core').withMinimum('core', 20)

function say(builder: PlanBuilder) {
  const plan = builder.build()
  const moves = explainRelaxations(plan, plan.startOn)
  return {
    pace: moves.pace && relaxationSentence(moves.pace, plan, formatter),
    helping: moves.helping.map((move) => relaxationSentence(move, plan, formatter)),
    idle: idleSentence(moves, plan, formatter),
    rushing: rushingSentence(moves),
  }
}

describe('a move in words', () => {
  it('says how many days it gains, the new date and the change of the total', () => {
    const { helping, idle } = say(
      core
        .withCourse('c', 20, { schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: 60 } })
        .withFee('dues', 1000, { kind: 'every', months: 1, firstOn: '2027-01-20', until: 'certified' }),
    )
    expect(helping).toEqual([
      'Without the weekly maximum of “Course c”, you would be certified 112 days sooner, on Apr 11, 2027, for $40.00 less.',
    ])
    expect(idle).toBe('Your study time of 5 h a week would not move the date.')
  })

  it('says that a plan would become possible', () => {
    expect(say(core.withStudyHours(0).withCourse('c', 20)).helping).toEqual([
      'With as much study time as it takes, you would be certified on Mar 21, 2027.',
    ])
  })

  it('speaks of a chosen pace as going as fast as possible', () => {
    expect(say(core.withCourse('c', 20).atPace(12)).pace).toMatch(
      /^As fast as this plan allows, you would be certified \d+ days sooner, on Mar 21, 2027\.$/,
    )
  })

  it('says that rushing buys nothing', () => {
    const plan = aPlan().withRequirements('supervision').withoutRules('month').withArrangement('a', '2027-01-04')
    expect(say(plan).rushing).toBe(
      'Rushing buys nothing: the last hours are done 204 days before the date, and only the program’s own rules set it.',
    )
  })
})
