import { describe, expect, it } from 'vitest'
import { audit } from '#shared/audit/audit.ts'
import { isoDate } from '#shared/calendar/day.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import type { Requirement } from '#shared/program/rules/requirement.ts'
import { project } from '#shared/projection/project.ts'
import { PROGRAM_IDS, shippedRules } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'

const MONDAY = isoDate('2027-01-04')

/** Hours of the requirement, in as many areas as its rules ask for. */
function creditsOf({ id, minimumMinutes, areas }: Requirement, { rules }: RulePack) {
  const own = rules.filter(({ requirementId, isOn }) => isOn && requirementId === id)
  const choice = own.find(({ kind }) => kind === 'area-choice-minimum')
  const named = own.flatMap((rule) => (rule.kind === 'area-minimum' ? (rule.areaIds ?? []) : []))
  const chosen =
    choice?.kind === 'area-choice-minimum' ? areas.slice(0, choice.count).map((area) => area.id) : [...named]
  const places = chosen.length === 0 ? [null] : chosen
  return places.map((areaId) => ({
    requirementId: id,
    areaId,
    mode: 'in-person',
    minutes: minimumMinutes / places.length,
  }))
}

describe('the rule packs that ship', () => {
  it('are those of AASECT, the Florida title, and those of other paths', () => {
    expect(PROGRAM_IDS).toEqual([
      'aasect-csc',
      'aasect-cse',
      'aasect-cst',
      'aasect-renewal',
      'aasect-supervisor',
      'abcst',
      'bcba',
      'cosrt',
      'csat',
      'emdria',
      'florida-sex-therapist',
      'iceeft',
      'icf-acc',
      'icf-pcc',
      'pmh-c',
      'rpt',
      'sash-cpsbt',
    ])
  })

  it.each(PROGRAM_IDS)('%s can be read, under the name of its file', (programId) => {
    expect(shippedRules(programId).id).toBe(programId)
  })

  it.each(PROGRAM_IDS)('%s asks for what a plan can earn, and no more', (programId) => {
    const program = shippedRules(programId)
    const others = aPlan().with({ program })
    const plan = program.requirements
      .reduce((built, requirement) => {
        const { id, earnedBy, minimumMinutes } = requirement
        const hours = minimumMinutes / 60
        if (earnedBy === 'courses') {
          return built.withCourse(`course-${id}`, hours, { credits: creditsOf(requirement, program) })
        }
        if (earnedBy === 'practice')
          return built.withPractice(`practice-${id}`, 20, { requirementId: id, startsOn: MONDAY })
        return built.withArrangement(`arrangement-${id}`, '2027-01-04')
      }, others)
      .withStudyHours(20)
      .build()
    const { outcome, requirements } = project(plan, MONDAY)
    expect(outcome.kind).toBe('certified')
    // Where a month must hold a minimum, the last one is filled up to it, though the total is reached before.
    const fillsUpTo = program.rules.find(({ kind }) => kind === 'month-minimum')
    const mostSpare = fillsUpTo?.kind === 'month-minimum' && fillsUpTo.isOn ? fillsUpTo.minutes : 0
    for (const { missingMinutes, reasons } of requirements) {
      expect(missingMinutes).toBe(0)
      expect(reasons.filter(({ stage, minutes }) => stage !== 'full' || minutes >= mostSpare)).toEqual([])
    }
    expect(audit(plan, MONDAY).requirements.map(({ neededMinutes }) => neededMinutes)).toEqual(
      program.requirements.map(({ minimumMinutes }) => minimumMinutes),
    )
  })

  it.each(PROGRAM_IDS)('%s gives every requirement a step', (programId) => {
    const { requirements, steps } = shippedRules(programId)
    const inSteps = new Set(steps.map(({ requirementId }) => requirementId))
    expect(requirements.filter(({ id }) => !inSteps.has(id))).toEqual([])
  })
})
