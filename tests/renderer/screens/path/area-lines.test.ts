import { describe, expect, it } from 'vitest'
import { areaLines } from '#renderer/screens/path/area-lines.ts'
import { shippedRules } from '../../../helpers/resources.ts'

function linesOf(programId: string, requirementId: string) {
  const program = shippedRules(programId)
  const requirement = program.requirements.find(({ id }) => id === requirementId)
  if (!requirement) throw new Error(`there is no requirement ${requirementId}`)
  return areaLines(requirement, program, { areas: [] })
}

describe('areas and other methods', () => {
  it('stand apart: 17 areas of core knowledge, and published writing', () => {
    const { areas, methods } = linesOf('aasect-cst', 'core-knowledge')
    expect([areas.length, methods.map(({ id, maximumMinutes }) => [id, maximumMinutes])]).toEqual([
      17,
      [['published-writing', 0]],
    ])
  })

  it('give each method the most that counts by it alone, not by all together', () => {
    const { areas, methods } = linesOf('aasect-renewal', 'continuing-education')
    expect(areas.map(({ id, maximumMinutes }) => [id, maximumMinutes])).toEqual([['aasect-ce', null]])
    expect(methods.map(({ maximumMinutes }) => maximumMinutes)).toEqual([300, 300, 300, 300, 300, 300])
  })

  it('say where a limit comes from that no page of the body confirms, and leave it out where one does', () => {
    const [writing] = linesOf('aasect-cst', 'core-knowledge').methods
    expect(writing?.unconfirmed).toMatchObject({
      grade: 'calc',
      note: expect.stringContaining('once you have confirmed'),
    })
    const confirmed = [
      ...linesOf('aasect-cst', 'skills-training').methods,
      ...linesOf('aasect-renewal', 'continuing-education').methods,
    ]
    expect(confirmed.map(({ unconfirmed }) => unconfirmed)).toEqual(Array(7).fill(null))
  })
})
