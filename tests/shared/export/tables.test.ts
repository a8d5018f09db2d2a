import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '#shared/audit/audit.ts'
import { isIsoDate, isoDate } from '#shared/calendar/day.ts'
import { exportNotes } from '#shared/export/export-notes.ts'
import { type ExportSubject, exportSubject } from '#shared/export/subject.ts'
import type { Cell, ColumnKind, Table } from '#shared/export/table.ts'
import { TABLE_NAMES } from '#shared/export/table-names.ts'
import { exportTable } from '#shared/export/tables.ts'
import { newScenario } from '#shared/plan/scenario.ts'
import { project } from '#shared/projection/project.ts'
import { SAMPLE_NAMES, samplePlan } from '../../helpers/resources.ts'
import { fullPlan } from '../../main/helpers/full-plan.ts'
import { planOnDay } from '../generators/plan.ts'
import { RUNS, subjectOf } from './subjects.ts'

/** The cells of a column. */
function column(table: Table, heading: string): Cell[] {
  const at = table.columns.findIndex((one) => one.heading === heading)
  if (at === -1) throw new Error(`there is no column ${heading}`)
  return table.rows.map((row) => row[at] ?? null)
}

function isOfKind(cell: Cell, kind: ColumnKind): boolean {
  if (kind === 'text') return typeof cell === 'string'
  if (kind === 'date') return cell === null || (typeof cell === 'string' && isIsoDate(cell))
  return cell === null || Number.isSafeInteger(cell)
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total: number, cell) => total + Number(cell ?? 0), 0)
}

function rowsWhere(table: Table, heading: string, value: string): Table {
  const at = table.columns.findIndex((one) => one.heading === heading)
  return { ...table, rows: table.rows.filter((row) => row[at] === value) }
}

const anySubject: fc.Arbitrary<ExportSubject> = planOnDay().map(({ plan, today }) => {
  const made = exportSubject(plan, { scenarioId: null, isRedacted: false }, today, 'en-US')
  if (!made.ok) throw new Error(made.fault.message)
  return made.value
})

describe('the tables of an export', () => {
  it('add up to the totals of the plan, to the cent and the minute', () => {
    fc.assert(
      fc.property(anySubject, (subject) => {
        const { plan, projection } = subject
        const ledger = exportTable('ledger', subject)
        for (const [part, total] of [
          ['To certification', projection.totals.toCertification],
          ['After certification', projection.totals.firstCycle],
        ] as const) {
          expect(sum(column(rowsWhere(ledger, 'Part of the total', part), 'Amount (USD)'))).toBe(total.amount)
        }
        const settled = ['Paid', 'Received', 'Refunded', 'Given back'].map((state) =>
          column(rowsWhere(ledger, 'Status', state), 'Amount (USD)'),
        )
        expect(sum(settled.flat())).toBe(
          sum(projection.postings.filter(({ state }) => state === 'paid').map(({ amount }) => amount)),
        )
        const log = exportTable('log', subject)
        expect(sum(column(log, 'Time (hours)'))).toBe(
          sum(plan.logEntries.map((entry) => (entry.kind === 'hours' ? entry.minutes : 0))),
        )
        const counting = exportTable('counted-hours', subject)
        const audited = audit(plan, subject.today).requirements
        expect(sum(column(counting, 'Recorded (hours)'))).toBe(
          sum(audited.map(({ recordedMinutes }) => recordedMinutes)),
        )
        expect(sum(column(counting, 'Counted (hours)'))).toBe(sum(audited.map(({ countedMinutes }) => countedMinutes)))
        expect(exportTable('courses', subject).rows).toHaveLength(plan.courses.length)
        expect(exportTable('sessions', subject).rows).toHaveLength(projection.sessions.length)
      }),
      RUNS,
    )
  })

  it('have a cell of its kind in every place', () => {
    fc.assert(
      fc.property(anySubject, (subject) => {
        for (const name of TABLE_NAMES) {
          const { columns, rows } = exportTable(name, subject)
          const kinds = columns.map(({ kind }) => kind)
          const wrong = rows.filter(
            (row) => row.length !== kinds.length || !row.every((cell, at) => isOfKind(cell, kinds[at] ?? 'text')),
          )
          expect(wrong).toEqual([])
        }
      }),
      RUNS,
    )
  })

  it.each(SAMPLE_NAMES)('show the sample %s as it is on its own day', (name) => {
    const subject = subjectOf(samplePlan(name))
    for (const table of TABLE_NAMES) expect(exportTable(table, subject).columns.length).toBeGreaterThan(4)
    expect(column(exportTable('requirements', subject), 'Requirement')).toContain('Core knowledge')
  })

  it('name the unit in the heading of every number', () => {
    const subject = subjectOf(fullPlan())
    for (const name of TABLE_NAMES) {
      for (const { heading, kind } of exportTable(name, subject).columns) {
        if (kind === 'money') expect(heading).toMatch(/ \(USD\)$/)
        if (kind === 'hours') expect(heading).toMatch(/ \(hours\)$/)
      }
    }
  })
})

describe('the table of scenarios', () => {
  it('holds each against the plan, and leaves all amounts out of a redacted copy', () => {
    const plan = { ...samplePlan('half-way'), scenarios: [] }
    const stop = newScenario('stop', 'Stop', [{ kind: 'setting', field: 'stopOn', value: '2026-11-15' }])
    const table = exportTable('scenarios', subjectOf({ ...plan, scenarios: [stop] }))
    const stopped = project({ ...plan, stopOn: isoDate('2026-11-15') }, isoDate('2026-06-15'))
    const [own, other] = [project(plan, isoDate('2026-06-15')), stopped].map(
      ({ totals }) => totals.toCertification.amount,
    )
    expect(column(table, 'Total to certification (USD)')).toEqual([own, other])
    expect(column(table, 'Total to certification, more than My plan (USD)')).toEqual([null, (other ?? 0) - (own ?? 0)])
    expect(column(table, 'Certified on')).toEqual(['2027-05-16', null])
    const redacted = exportTable('scenarios', subjectOf({ ...plan, scenarios: [stop] }, { isRedacted: true }))
    expect(redacted.columns.filter(({ kind }) => kind === 'money')).toEqual([])
    // What makes the gap, twice: once by what was changed, once by what is paid.
    const gap = (other ?? 0) - (own ?? 0)
    const reasons = exportTable('differences', subjectOf({ ...plan, scenarios: [stop] }))
    const amounts = column(reasons, 'More than My plan (USD)').map(Number)
    expect(amounts.reduce((all, amount) => all + amount, 0)).toBe(2 * gap)
    const unnamed = exportTable('differences', subjectOf({ ...plan, scenarios: [stop] }, { isRedacted: true }))
    expect(column(unnamed, 'Split')).toEqual(['By what was changed'])
    expect(unnamed.columns.filter(({ kind }) => kind === 'money')).toEqual([])
  })
})

describe('what is exported', () => {
  it('names for each file what it belongs to, documents and steps of the rules too, and none of it when redacted', () => {
    const { program } = samplePlan('half-way')
    const plan = { ...fullPlan(), program }
    const subjects = column(exportTable('evidence', subjectOf(plan)), 'Belongs to')
    expect(subjects).toEqual(['Arrangement weekly', 'A plan', 'Your license', 'Ask for letters of reference'])
    expect(exportTable('evidence', subjectOf(plan, { isRedacted: true })).rows).toEqual([])
  })

  it('is the scenario that was chosen', () => {
    const plan = fullPlan()
    expect(subjectOf(plan, { scenarioId: 'slow' })).toMatchObject({
      scenario: 'Slow',
      plan: { pace: { kind: 'target', months: 42 } },
    })
    expect(subjectOf(plan, { scenarioId: 'slow', isRedacted: true })).toMatchObject({
      scenario: 'Scenario 2',
      plan: { pace: { kind: 'target', months: 42 } },
    })
    const gone = exportSubject(plan, { scenarioId: 'gone', isRedacted: false }, isoDate('2027-01-04'), 'en-US')
    expect(gone).toMatchObject({ ok: false, fault: { code: 'no-such-scenario' } })
  })

  it('says which amounts are not entered, and how to treat the file', () => {
    const notes = exportNotes(subjectOf(fullPlan())).join('\n')
    expect(notes).toContain('2 amounts not entered: Course flexible-limits, Arrangement monthly.')
    expect(notes).toContain('not encrypted')
    expect(notes).toContain('No plan guarantees certification')
    expect(notes).toContain('A plan, as of Jun 1, 2027')
  })

  it('says of a redacted copy what is left out, and names nothing', () => {
    const notes = exportNotes(subjectOf(fullPlan(), { isRedacted: true })).join('\n')
    expect(notes).toContain('redacted')
    expect(notes).not.toContain('not entered')
    expect(notes).not.toContain('A plan,')
  })
})
