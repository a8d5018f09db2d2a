import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { audit } from '#shared/audit/audit.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { readRulePack } from '#shared/program/read-rule-pack.ts'
import { project } from '#shared/projection/project.ts'
import { resourceJson, resourceUrl, unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'

const FILES = readdirSync(resourceUrl('programs')).filter((name) => name.endsWith('.json'))

function packOf(file: string) {
  return unwrap(readRulePack(resourceJson(`programs/${file}`)))
}

describe('the rule packs that ship', () => {
  it.each(FILES)('%s can be read, under the name of its file', (file) => {
    expect(`${packOf(file).id}.json`).toBe(file)
  })

  it.each(FILES)('%s asks for what a plan can earn, and no more', (file) => {
    const program = packOf(file)
    const others = aPlan().with({ program })
    const plan = program.requirements
      .reduce((built, { id, earnedBy, minimumMinutes }) => {
        const hours = minimumMinutes / 60
        if (earnedBy === 'courses') return built.withCourse(`course-${id}`, hours, { requirementId: id })
        if (earnedBy === 'practice') return built.withPractice(`practice-${id}`, 20, { requirementId: id })
        return built.withArrangement(`arrangement-${id}`, '2027-01-04')
      }, others)
      .withStudyHours(20)
      .build()
    const { outcome, requirements } = project(plan, isoDate('2027-01-04'))
    expect(outcome.kind).toBe('certified')
    expect(requirements.map(({ missingMinutes, reasons }) => [missingMinutes, reasons])).toEqual(
      requirements.map(() => [0, []]),
    )
    expect(audit(plan, isoDate('2027-01-04')).requirements.map(({ neededMinutes }) => neededMinutes)).toEqual(
      program.requirements.map(({ minimumMinutes }) => minimumMinutes),
    )
  })
})
