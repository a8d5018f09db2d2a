import { describe, expect, it } from 'vitest'
import { bindingRows } from '#shared/charts/binding-rows.ts'
import { planTimeline, timelineOver } from '#shared/charts/plan-timeline.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { moveOutcome, whyThere } from '#shared/wording/move-words.ts'
import { rowName, rowSentence, timelineFinding, timelineTable } from '#shared/wording/timeline-words.ts'
import { samplePlan } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')
const NONE: ReadonlySet<string> = new Set()

function drawn(plan: Plan) {
  const projection = project(plan, plan.asOf ?? plan.startOn)
  return { plan, projection, timeline: planTimeline({ plan, projection }) }
}

describe('planTimeline', () => {
  it('has a row for every item of the plan, once', () => {
    for (const name of ['half-way', 'just-begun'] as const) {
      const { plan, timeline } = drawn(samplePlan(name))
      const keys = timeline.rows.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      const items = [
        ...plan.courses.map(({ id }) => `course ${id}`),
        ...plan.arrangements.map(({ id }) => `arrangement ${id}`),
        ...plan.practices.map(({ id }) => `practice ${id}`),
        ...plan.coverages.map(({ id }) => `document ${id}`),
        ...plan.periods.map(({ id }) => `period ${id}`),
        ...plan.fees.map(({ id }) => `fee ${id}`),
      ]
      expect(keys).toEqual(expect.arrayContaining(items))
    }
  })

  it('tells what was, what is planned, what is in force, and what is due', () => {
    const { timeline } = drawn(samplePlan('half-way'))
    const row = (title: string) => {
      const found = timeline.rows.find((one) => one.title === title)
      if (!found) throw new Error(`no row ${title}`)
      return rowSentence(found, false, formatter)
    }
    expect(row('Bodies, health and desire')).toMatch(/^Bodies, health and desire: done, from /)
    expect(row('Working with couples')).toMatch(/: planned, from Aug 31, 2026 to /)
    expect(row('Your license')).toBe('Your license: in force since Jun 1, 2017.')
    expect(row('Membership')).toBe('Membership: in force from Mar 8, 2025 to Dec 31, 2026.')
    expect(row('Summer leave 2026')).toBe('Summer leave 2026: from Jul 20, 2026 to Aug 9, 2026.')
    expect(row('Membership dues')).toBe('Membership dues: amount not entered.')
    expect(row('Application and review')).toMatch(/: all met on .+, apply on .+, certified on .+\.$/)
    expect(timelineTable(timeline, NONE, formatter)).toHaveLength(
      timeline.rows.filter(({ kind }) => kind !== 'heading').length + timeline.milestones.length,
    )
  })

  it('puts fees of which nothing can be drawn under a heading of their own', () => {
    const { timeline } = drawn(samplePlan('half-way'))
    const at = timeline.rows.findIndex(({ title }) => title === 'Fees without an amount')
    const fees = timeline.rows.filter(({ kind }) => kind === 'fee')
    const apart = timeline.rows.slice(at + 1)
    expect(apart.map(({ title }) => title)).toEqual(['Membership dues', 'Renewal fee'])
    expect(fees.filter(({ marks }) => marks.length === 0)).toEqual(apart)
  })

  it('marks what sets the date: the requirement met last, and the item that holds it', () => {
    const { plan, projection, timeline } = drawn(samplePlan('half-way'))
    const [practice] = plan.practices
    if (!practice) throw new Error('the sample has client hours')
    const keys = bindingRows(plan, projection, [{ kind: 'practice-rate', practiceId: practice.id }, { kind: 'cash' }])
    expect([...keys].sort()).toEqual([`practice ${practice.id}`, 'requirement practice'])
    const row = timeline.rows.find(({ key }) => key === 'requirement practice')
    expect(row && rowName(row, true, formatter).more).toEqual([
      ' · 180 of 300 h done · sets the date',
      ' · 180 of 300 h · sets the date',
      ' · sets the date',
    ])
    const item = timeline.rows.find(({ key }) => key === `practice ${practice.id}`)
    expect(item && rowName(item, true, formatter).more).toEqual([])
    expect(item && rowSentence(item, true, formatter)).toMatch(/; it sets the date\.$/)
  })

  it('says which requirement is met last, and which is not met', () => {
    const { timeline, projection } = drawn(samplePlan('just-begun'))
    expect(timelineFinding(timeline, projection, formatter)).toBe(
      'Supervision finishes last, on Apr 1, 2028; the application follows.',
    )
    const open = drawn(aPlan().withRequirements('values').build())
    const name = open.plan.program.requirements[0]?.name
    expect(timelineFinding(open.timeline, open.projection, formatter)).toBe(`Not met as planned: ${name}.`)
  })

  it('draws what only the other plan has in rows of its own', () => {
    const { plan, timeline } = drawn(samplePlan('half-way'))
    const less = drawn({ ...plan, periods: plan.periods.slice(1) })
    const over = timelineOver(less.timeline, timeline, 'Only in my plan')
    expect(over.rows.slice(-2).map(({ title, bars }) => [title, bars])).toEqual([
      ['Only in my plan', []],
      ['Summer leave 2025', []],
    ])
  })

  it('says why a course stands where it does, and what a move leads to', () => {
    const { plan, projection } = drawn(samplePlan('half-way'))
    const why = (title: string) => {
      const id = plan.courses.find((course) => course.title === title)?.id ?? ''
      return whyThere(
        plan,
        id,
        projection.courses.find(({ courseId }) => courseId === id),
        formatter,
      )
    }
    expect(why('Working with couples')).toBe('It begins as soon as it may: not before Aug 31, 2026.')
    expect(why('Medical questions for sex therapists')).toBe('It begins as soon as your weeks have room for it.')
    expect(why('Reading research, with a learning group')).toBe('Its days are booked.')
    expect(moveOutcome(projection, projection, formatter)).toMatch(
      /^Certified May \d+, 2027 · the same day · at least \$[\d,]+ · same cost$/,
    )
  })
})
