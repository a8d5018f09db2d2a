import { describe, expect, it } from 'vitest'
import { makeReport, type Report } from '#shared/export/report.ts'
import { readReportHash, reportHash } from '#shared/export/report-address.ts'
import { moneyFacts } from '#shared/export/summary.ts'
import { money } from '#shared/money/money.ts'
import { answerCarry, answerCost, answerWhen } from '#shared/wording/answers.ts'
import { SAMPLE_NAMES, samplePlan } from '../../helpers/resources.ts'
import { fullPlan } from '../../main/helpers/full-plan.ts'
import { subjectOf } from './subjects.ts'

function headings({ sections }: Report): readonly string[] {
  return sections.map(({ heading }) => heading)
}

describe('a report', () => {
  it.each(SAMPLE_NAMES)('gives the answers of the sample %s first, then what is behind them', (name) => {
    const subject = subjectOf(samplePlan(name))
    const { plan, projection, formatter } = subject
    const report = makeReport(subject)
    expect(headings(report)).toEqual([
      'In short',
      'Dates',
      'Cost',
      'Months',
      'Requirements',
      'Scenarios',
      'Worth knowing',
      'Assumptions and sources',
      'About this report',
    ])
    const text = JSON.stringify(report)
    const answers = [answerWhen, answerCost, answerCarry].map((answer) => answer(projection, plan, formatter))
    for (const answer of answers) expect(text).toContain(JSON.stringify(answer))
    for (const { value } of moneyFacts(subject)) expect(text).toContain(formatter.money(money(Number(value))))
    for (const scenario of plan.scenarios) expect(text).toContain(scenario.name)
    expect(text).toContain('No plan guarantees certification')
    expect(text).toContain('not entered: ')
  })

  it('gives each requirement with what is recorded, counted and planned, and its source', () => {
    const report = makeReport(subjectOf(samplePlan('half-way')))
    const table = report.sections.find(({ heading }) => heading === 'Requirements')?.blocks[0]
    if (table?.kind !== 'table') throw new Error('expected a table')
    expect(table.columns).toEqual(['Requirement', 'Needed', 'Done', 'Planned', 'Missing', 'Not counted', 'Met on'])
    expect(table.rows.map(([name]) => name)).toContain('Supervision')
    const sources = JSON.stringify(report.sections.find(({ heading }) => heading === 'Assumptions and sources'))
    for (const [name] of table.rows) expect(sources).toContain(`${name}: `)
    expect(sources).toContain('Review of 8 weeks, assumed. No source')
  })

  it('says for its picture what sets the date', () => {
    const { binding } = makeReport(subjectOf(samplePlan('half-way')))
    expect(binding.map(({ kind }) => kind)).toEqual(['practice-rate', 'leave'])
  })

  it('shows no money, name or reason when redacted', () => {
    const report = makeReport(subjectOf(samplePlan('half-way'), { isRedacted: true }))
    expect(headings(report)).not.toContain('Cost')
    expect(headings(report)).not.toContain('Months')
    const text = JSON.stringify(report)
    expect(text).not.toContain('$')
    for (const { title } of samplePlan('half-way').courses) expect(text).not.toContain(title)
    expect(text).toContain('This copy is redacted')
  })

  it('leaves out what was dismissed', () => {
    const plan = samplePlan('half-way')
    const found = subjectOf(plan).projection.findings[0]
    if (!found) throw new Error('the sample has no finding')
    const aside = { ...plan, dismissals: [{ id: 'd', findingKey: found.key, reason: 'Known' }] }
    const itemsOf = (one: typeof plan) => {
      const section = makeReport(subjectOf(one)).sections.find(({ heading }) => heading === 'Worth knowing')
      return section?.blocks[0]?.kind === 'list' ? section.blocks[0].items.length : 0
    }
    expect(itemsOf(aside)).toBe(itemsOf(plan) - 1)
  })

  it('is made of a plan that cannot finish, without dates', () => {
    expect(headings(makeReport(subjectOf(fullPlan())))).not.toContain('Dates')
  })
})

describe('the address of a report', () => {
  it.each([
    { scenarioId: null, isRedacted: false },
    { scenarioId: null, isRedacted: true },
    { scenarioId: 'slow', isRedacted: false },
    { scenarioId: 'slow', isRedacted: true },
  ])('names %o', (choice) => {
    expect(readReportHash(reportHash(choice))).toEqual(choice)
  })

  it('is no other page’s', () => {
    for (const hash of ['', '#/data', '#/reports', '#/overview/report']) expect(readReportHash(hash)).toBeNull()
  })
})
