import { describe, expect, it } from 'vitest'
import { screenForFinding, screenForSubject } from '#renderer/screens/overview/finding-screen.ts'
import { headlineOf } from '#renderer/screens/overview/headline.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan } from '../../../shared/builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')

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
    expect(links).toContainEqual(['amount-not-entered', 'fees'])
    expect(links).toContainEqual(['hours-missing', 'courses'])
    expect(links).toContainEqual(['supervision-not-arranged', 'supervision'])
  })
})

describe('screenForSubject', () => {
  it('leads to where an amount that is not entered can be entered', () => {
    const plan = aPlan().withRequirements('core').build()
    expect(screenForSubject({ kind: 'course', id: 'basics' }, plan).path).toBe('courses')
    expect(screenForSubject({ kind: 'arrangement', id: 'mentor' }, plan).path).toBe('supervision')
    expect(screenForSubject({ kind: 'fee', id: 'dues' }, plan).path).toBe('fees')
  })
})

describe('headlineOf', () => {
  it('gives date and cost, and never promises', () => {
    const plan = aPlan().withRequirements('core').withMinimum('core', 10).withCourse('basics', 10).build()
    expect(headlineOf(project(plan, plan.startOn), formatter)).toBe(
      'As planned, certification falls on Mar 28, 2027 and costs $0.00 until then.',
    )
  })

  it('says what is the matter when there is no date', () => {
    const open = aPlan().withRequirements('core')
    expect(headlineOf(project(open.build(), open.build().startOn), formatter)).toContain('something is still missing')
    const hasty = aPlan().withRequirements('supervision').withArrangement('mentor', '2027-01-04').atPace(12).build()
    expect(headlineOf(project(hasty, hasty.startOn), formatter)).toMatch(
      /^A pace of 12 months cannot be reached\. The earliest possible date is .*\.$/,
    )
  })
})
