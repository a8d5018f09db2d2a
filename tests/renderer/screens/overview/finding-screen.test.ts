import { describe, expect, it } from 'vitest'
import { screenForFinding, screenForSubject } from '#renderer/screens/overview/finding-screen.ts'
import { project } from '#shared/projection/project.ts'
import { aPlan } from '../../../shared/builders/plan-builder.ts'

describe('screenForFinding', () => {
  it('leads to where the finding can be put right', () => {
    const plan = aPlan()
      .withRequirements('core', 'supervision')
      .withFee('dues', null, { kind: 'on', on: '2027-02-01' })
      .build()
    const links = project(plan, plan.startOn).findings.map((finding) => [
      finding.detail.code,
      screenForFinding(finding, plan).path,
    ])
    expect(links).toContainEqual(['amount-not-entered', 'money'])
    expect(links).toContainEqual(['hours-missing', 'courses'])
    expect(links).toContainEqual(['supervision-not-arranged', 'supervision'])
  })
})

describe('screenForSubject', () => {
  it('leads to where an amount that is not entered can be entered', () => {
    const plan = aPlan().withRequirements('core').build()
    expect(screenForSubject({ kind: 'course', id: 'basics' }, plan).path).toBe('courses')
    expect(screenForSubject({ kind: 'arrangement', id: 'mentor' }, plan).path).toBe('supervision')
    expect(screenForSubject({ kind: 'fee', id: 'dues' }, plan).path).toBe('money')
  })
})
