import { describe, expect, it } from 'vitest'
import { checkAdvice, pathHeadline, progressSentence, rulesSummary } from '#renderer/screens/path/path-sentences.ts'
import { pathSteps } from '#renderer/screens/path/path-steps.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aasectRules, samplePlan } from '../../../helpers/resources.ts'

const formatter = createFormatter('en-US', 'USD')

describe('pathSteps', () => {
  const plan = samplePlan('half-way')
  const projection = project(plan, plan.asOf ?? plan.startOn)

  it('ticks steps by the person, and steps about a requirement by their progress', () => {
    const steps = pathSteps(plan, projection)
    const stateOf = (id: string) => steps.find(({ step }) => step.id === id)?.state.kind
    expect(steps).toHaveLength(plan.program.steps.length)
    expect([stateOf('read-the-faq'), stateOf('attitudes'), stateOf('core-knowledge'), stateOf('apply')]).toEqual([
      'done',
      'done',
      'under-way',
      'open',
    ])
  })

  it('does not tick what is only planned to be met later', () => {
    const early = project(plan, isoDate('2025-03-03'))
    const step = pathSteps(plan, early).find(({ step: { id } }) => id === 'attitudes')
    expect(step?.state.kind).not.toBe('done')
  })

  it('sums up in one sentence', () => {
    const steps = pathSteps(plan, projection)
    const done = steps.filter(({ state }) => state.kind === 'done').length
    expect(pathHeadline(steps, projection.requirements)).toBe(
      `${done} of ${steps.length} steps are done. Every requirement is covered by what is done and planned.`,
    )
  })
})

describe('the sentences of the path', () => {
  it('gives needed, done, planned and missing hours', () => {
    const progress = {
      requirementId: 'core',
      neededMinutes: 5400,
      doneMinutes: 750,
      plannedMinutes: 4200,
      missingMinutes: 450,
      uncountedMinutes: 60,
      reasons: [],
      metOn: null,
      hoursMetOn: null,
      spanEndsOn: null,
      areas: [],
      kinds: [],
    }
    expect(progressSentence(progress, formatter)).toBe(
      'Needed 90 h · done 12 h 30 min · planned 70 h · missing 7 h 30 min · not counted 1 h',
    )
  })

  it('sends to the body and the supervisor for whatever is below grade A', () => {
    expect(checkAdvice('A', 'https://www.aasect.org')).toBe('')
    expect(checkAdvice('C', 'https://www.aasect.org')).toBe('Check aasect.org and your supervisor.')
  })

  it('counts rules that are on, off and only to know', () => {
    const rules = aasectRules().rules.filter(({ requirementId }) => requirementId === 'core-knowledge')
    expect(rulesSummary(rules)).toBe('Rules: 2 on, 2 off, 4 to know')
  })
})
