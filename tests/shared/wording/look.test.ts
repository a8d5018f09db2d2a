import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { monthDetail } from '#shared/charts/month-detail.ts'
import { oneLook } from '#shared/charts/one-look.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { lookHeadline, roughHours } from '#shared/wording/look-headline.ts'
import { lookReadout, whySoMuch } from '#shared/wording/look-month.ts'
import { lookTables } from '#shared/wording/look-tables.ts'
import { SAMPLE_NAMES, samplePlan } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { tenHoursWithoutDues } from '../builders/ten-hours.ts'

const formatter = createFormatter('en-US', 'USD')

const plan = tenHoursWithoutDues.build()
const projection = project(plan, plan.startOn)

describe('the headline of the one look', () => {
  it('says when, how much and how heavy', () => {
    expect(lookHeadline(projection, plan, formatter)).toBe(
      'On this plan: certified Mar 2027, for $650, at 5 h a busy week.',
    )
  })

  it('has at most twenty words, in every state', () => {
    const plans = [
      ...SAMPLE_NAMES.map(samplePlan),
      aPlan().build(),
      aPlan().withCourse('basics', 10).build(),
      aPlan().withRequirements('core').withMinimum('core', 10).withCourse('basics', 10).build(),
    ]
    for (const one of plans) {
      const text = lookHeadline(project(one, one.asOf ?? one.startOn), one, formatter)
      expect(text).toMatch(/^On this plan/)
      expect(text.split(' ').length).toBeLessThanOrEqual(20)
    }
  })
})

describe('roughHours', () => {
  it('rounds to half hours, and below one hour to five minutes', () => {
    expect([164, 181, 60, 47].map((minutes) => roughHours(minutes, formatter))).toEqual([
      '2.5 h',
      '3 h',
      '1 h',
      '45 min',
    ])
  })
})

describe('what is said of a month', () => {
  it('holds what is paid, studied and met in it', () => {
    const detail = monthDetail(plan, projection, '2027-01')
    const readout = lookReadout(detail, oneLook({ plan, projection }), plan, formatter)
    expect(readout.title).toBe('January 2027')
    // 200 of savings less 650.
    expect(readout.parts).toEqual([
      'Everything met Jan 17, 2027',
      'Application Jan 31, 2027',
      'Pays $650',
      'Cash −$450',
      'Study 10 h: Course basics',
    ])
  })

  it('names why it costs so much, in parts that add up to it', () => {
    expect(whySoMuch(monthDetail(plan, projection, '2027-01'), formatter)).toBe(
      '$650.00: $600.00 for Course basics and $50.00 for Fee form.',
    )
    expect(whySoMuch(monthDetail(plan, projection, '2027-02'), formatter)).toBe('Nothing is to be paid in this month.')
  })

  it('says how much more that is than what is put aside', () => {
    const dear = aPlan()
      .withBudget(0, 10_000)
      .withFee('exam', 35_000, { kind: 'on', on: isoDate('2027-02-10') })
      .build()
    const text = whySoMuch(monthDetail(dear, project(dear, dear.startOn), '2027-02'), formatter)
    expect(text).toBe('$350.00: $350.00 for Fee exam. That is $250.00 more than you put aside in it.')
  })
})

describe('the tables of the one look', () => {
  it('have a cell for each column in every row', () => {
    for (const name of SAMPLE_NAMES) {
      const one = samplePlan(name)
      const subject = { plan: one, projection: project(one, one.asOf ?? one.startOn) }
      for (const { columns, rows } of lookTables(oneLook(subject), formatter)) {
        expect(new Set(rows.map(({ cells }) => cells.length))).toEqual(new Set([columns.length]))
      }
    }
  })
})
