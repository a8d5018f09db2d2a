import { describe, expect, it } from 'vitest'
import { documentsText, nextEndText } from '#renderer/screens/path/coverage-texts.ts'
import { eligibilityText } from '#renderer/screens/path/eligibility-texts.ts'
import { pathStages } from '#renderer/screens/path/path-lines.ts'
import {
  metSentence,
  pathHeadline,
  progressSentence,
  rulesSummary,
  stageText,
} from '#renderer/screens/path/path-sentences.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { project } from '#shared/projection/project.ts'
import type { RequirementProgress } from '#shared/projection/result/rows.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { rowLabel } from '#shared/wording/look-rows.ts'
import { aasectRules, PROGRAM_IDS, samplePlan, shippedRules } from '../../../helpers/resources.ts'

const formatter = createFormatter('en-US', 'USD')

describe('pathStages', () => {
  const plan = samplePlan('half-way')
  const today = plan.asOf ?? plan.startOn
  const stages = pathStages(plan, project(plan, today))
  const linesOf = (wanted: string) => stages.find(({ stage }) => stage === wanted)?.lines ?? []

  it('hold every step and requirement once, in the stages of the way', () => {
    expect(stages.map(({ stage, lines }) => [stage, lines.map(({ id }) => id)])).toEqual([
      [
        'before',
        [
          'read-the-faq',
          'conditions',
          'become-a-member',
          'sign-the-code',
          'find-community',
          'choose-a-supervisor',
          'sign-the-contract',
          'documents',
        ],
      ],
      ['study', ['core-knowledge', 'widen-the-view', 'skills-training', 'attitudes']],
      ['practice', ['practice', 'supervision']],
      ['apply', ['references', 'gather-documents', 'apply', 'preparation', 'review']],
      ['after', ['directory', 'renewal']],
    ])
  })

  it.each(PROGRAM_IDS)('hold every step and requirement of %s', (programId) => {
    const program = shippedRules(programId)
    const lines = pathStages({ ...plan, program }, project({ ...plan, program }, today)).flatMap((stage) => stage.lines)
    const ids = lines.flatMap((line) => {
      if (line.kind === 'eligibility') return line.step?.id ?? []
      return line.kind === 'requirement' ? [line.id, ...line.steps.map(({ id }) => id)] : line.id
    })
    const expected = [...program.steps, ...program.requirements].map(({ id }) => id)
    expect(expected.filter((id) => !ids.includes(id))).toEqual([])
    expect(lines.map(({ id }) => id)).toHaveLength(new Set(lines.map(({ id }) => id)).size)
  })

  it('are done by ticks, by what is met, and by the answers; not by what is planned to be met', () => {
    const doneIn = (wanted: typeof stages) =>
      wanted.flatMap(({ lines }) => lines).flatMap((line) => ('isDone' in line && line.isDone ? [line.id] : []))
    expect(doneIn(stages)).toEqual([
      'read-the-faq',
      'conditions',
      'become-a-member',
      'sign-the-code',
      'choose-a-supervisor',
      'sign-the-contract',
      'attitudes',
    ])
    const early = doneIn(pathStages(plan, project(plan, isoDate('2025-03-03'))))
    expect(early).not.toContain('attitudes')
    const unanswered = { ...plan, person: { ...plan.person, eligibility: [] } }
    expect(doneIn(pathStages(unanswered, project(unanswered, today)))).not.toContain('conditions')
  })

  it('name requirements as the one look does, and sum up in one sentence', () => {
    const core = linesOf('study')[0]
    expect(core?.kind === 'requirement' && rowLabel(core.row, formatter)).toMatchObject({ title: 'Core knowledge' })
    expect(pathHeadline(stages, project(plan, today))).toBe(
      '7 of 18 steps are done. Every requirement is covered by what is done and planned.',
    )
    expect(stages.map(stageText)).toEqual([
      '1 step to do',
      '3 steps to do',
      '2 steps to do',
      '3 steps to do',
      '2 steps to do',
    ])
  })
})

describe('the path of a plan that stops', () => {
  it('says what is reached by then, and calls nothing missing', () => {
    // In the sample 58 of 90 h of core knowledge are counted by 15 June 2026, the day of the sample.
    const plan = { ...samplePlan('half-way'), stopOn: isoDate('2026-06-15') }
    const stopped = project(plan, isoDate('2026-06-15'))
    expect(pathHeadline(pathStages(plan, stopped), stopped)).toBe(
      '7 of 18 steps are done. 1 of 5 requirements are reached when this plan stops.',
    )
    const texts = stopped.requirements.map((progress) => metSentence(progress, stopped, formatter))
    expect(texts[0]).toBe('58 h of 90 h when it stops.')
    expect(texts.join(' ')).not.toContain('Not met as planned')
  })
})

describe('the sentences of the path', () => {
  const { outcome: open } = project(samplePlan('half-way'), isoDate('2026-06-15'))

  it('gives needed, done, planned and missing hours', () => {
    expect(progressSentence(progressOf(null), formatter)).toBe(
      'Needed 90 h · done 12 h 30 min · planned 70 h · missing 7 h 30 min · not counted 1 h',
    )
  })

  it('tells a day that was from one that is planned', () => {
    const today = isoDate('2027-01-04')
    const met = { ...progressOf('2026-09-20'), hoursMetOn: isoDate('2026-09-20'), spanEndsOn: null }
    expect(metSentence(met, { today, outcome: open }, formatter)).toBe('Met on Sep 20, 2026.')
    const planned = {
      ...progressOf('2028-07-04'),
      hoursMetOn: isoDate('2028-05-01'),
      spanEndsOn: isoDate('2028-07-04'),
    }
    expect(metSentence(planned, { today, outcome: open }, formatter)).toBe(
      'Complete on Jul 4, 2028. The hours alone: May 1, 2028. The minimum time ends on Jul 4, 2028.',
    )
    expect(metSentence({ ...planned, metOn: null, spanEndsOn: null }, { today, outcome: open }, formatter)).toBe(
      'Not met as planned.',
    )
  })

  it('counts answers, documents in force, and says which ends next', () => {
    expect(
      eligibilityText([
        { kind: 'held', since: null },
        { kind: 'not-answered', isNotYet: false },
      ]),
    ).toBe('1 of 2 conditions met, 1 to answer')
    expect(eligibilityText([{ kind: 'held', since: null }, { kind: 'never' }])).toBe('Never, by your answer')
    const states = [
      { kind: 'in-force', until: isoDate('2027-03-31') },
      { kind: 'in-force', until: isoDate('2026-12-31') },
      { kind: 'in-force', until: null },
      { kind: 'not-entered' },
    ] as const
    const documents = states.map((state, index) => ({ name: `Document ${index + 1}`, state }))
    expect([documentsText(states), nextEndText(documents, formatter)]).toEqual([
      '3 of 4 in place, 1 still to get',
      'First to expire: Document 2, Dec 31, 2026',
    ])
  })

  it('counts rules, and those that are off', () => {
    const rules = aasectRules().rules.filter(({ requirementId }) => requirementId === 'core-knowledge')
    expect(rulesSummary(rules)).toBe('8 rules, 2 of them off')
  })
})

function progressOf(metOn: string | null): RequirementProgress {
  return {
    requirementId: 'core',
    neededMinutes: 5400,
    doneMinutes: 750,
    plannedMinutes: 4200,
    missingMinutes: 450,
    uncountedMinutes: 60,
    reasons: [],
    metOn: metOn === null ? null : isoDate(metOn),
    hoursMetOn: null,
    spanEndsOn: null,
    areas: [],
    kinds: [],
  }
}
