import { describe, expect, it } from 'vitest'
import { addItem, changeItem, removeItem } from '#renderer/commands/item-commands.ts'
import { screenForFinding } from '#renderer/screens/overview/finding-screen.ts'
import { coverageToDraft, emptyCoverageDraft, readCoverageDraft } from '#renderer/screens/path/coverage-draft.ts'
import {
  contractsFor,
  coverageText,
  documentState,
  documentStateText,
  findingsAbout,
  hoursThatDepend,
  provenBy,
} from '#renderer/screens/path/coverage-texts.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import type { Coverage } from '#shared/plan/coverage.ts'
import type { Command } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan } from '../../../shared/builders/plan-builder.ts'
import { first, halfWayPlan } from '../../helpers/half-way-plan.ts'

const formatter = createFormatter('en-US', 'USD')
const today = isoDate('2027-01-04')

const covered = aPlan()
  .withArrangement('mentor', '2027-01-04')
  .withCoverage('a', 'licence', '2026-01-01', '2026-12-31')
  .withCoverage('b', 'licence', '2027-01-01', '2027-12-31')
  .withCoverage('c', 'licence', '2028-02-01', null, { arrangementId: 'mentor' })
  .build()

function apply(plan: Plan, command: Command | null): Plan {
  const applied = applyEdits(plan, command?.edits ?? [])
  if (!applied.ok) throw new Error(applied.fault.message)
  return applied.value.plan
}

function stateOn(day: string, coverages: readonly Coverage[] = covered.coverages, files = 0): string {
  return documentStateText(documentState(coverages, isoDate(day)), files, formatter)
}

describe('how a document stands', () => {
  it('takes times that follow one another as one', () => {
    expect(stateOn('2026-05-01')).toBe('In force until Dec 31, 2027')
    expect(stateOn('2028-02-01')).toBe('In force')
  })

  it('says when it begins, when it is over, and when nothing is known', () => {
    expect(stateOn('2028-01-15')).toBe('In force from Feb 1, 2028')
    expect(stateOn('2028-01-15', covered.coverages.slice(0, 2))).toBe('No longer in force')
    expect(stateOn('2028-01-15', [])).toBe('Not entered yet')
    expect(stateOn('2028-01-15', [], 1)).toBe('File kept, no dates')
  })

  it('is told time by time, with the supervision it holds for', () => {
    expect(covered.coverages.map((coverage) => coverageText(coverage, covered, formatter))).toEqual([
      'Jan 1, 2026 to Dec 31, 2026',
      'Jan 1, 2027 to Dec 31, 2027',
      'From Feb 1, 2028 on, for “Arrangement mentor”',
    ])
  })

  it('names the hours that depend on it, by the rules that are on', () => {
    const plan = halfWayPlan()
    expect(hoursThatDepend(plan, 'membership')).toBe('Hours of supervision count only while it is in force.')
    expect(hoursThatDepend(plan, 'supervision-contract')).toBe('Hours of supervision count only while it is in force.')
    expect(hoursThatDepend(plan, 'curriculum-vitae')).toBeNull()
  })

  it('is read from the supervision, where it is the contract', () => {
    expect(contractsFor('licence', covered)).toBeNull()
    expect(contractsFor('supervision-contract', covered)).toEqual([
      { id: 'mentor', title: 'Arrangement mentor', from: '2027-01-04', to: null },
    ])
  })
})

describe('what a new file of a document proves', () => {
  it('is its latest time, and the document itself while it has none', () => {
    const licence = covered.coverages.toReversed()
    expect(provenBy('licence', licence, null)).toEqual({ kind: 'coverage', id: 'c' })
    expect(provenBy('curriculum-vitae', [], null)).toEqual({ kind: 'document', id: 'curriculum-vitae' })
  })

  it('is the latest supervision, where it is the contract', () => {
    const contract = 'supervision-contract'
    expect(provenBy(contract, [], contractsFor(contract, covered))).toEqual({ kind: 'arrangement', id: 'mentor' })
    const without = aPlan().build()
    expect(provenBy(contract, [], contractsFor(contract, without))).toEqual({ kind: 'document', id: contract })
  })
})

describe('the form of a document in force', () => {
  it('gives back what it was opened with', () => {
    for (const item of covered.coverages) {
      const { id, isExample, documentId } = item
      expect(readCoverageDraft(coverageToDraft(item), { id, isExample, documentId }, 'USD')).toEqual({
        ok: true,
        value: item,
      })
    }
  })

  it('begins a renewal on the day after the last one', () => {
    expect(emptyCoverageDraft('Licence', covered.coverages, today).from).toBe('2028-01-01')
    expect(emptyCoverageDraft('Licence', [], today)).toEqual({
      title: 'Licence',
      arrangementId: '',
      from: '2027-01-04',
      to: '',
      notes: '',
    })
  })

  it('refuses a last day before the first', () => {
    const draft = { ...emptyCoverageDraft('Licence', [], today), to: '2027-01-03' }
    expect(readCoverageDraft(draft, { id: 'x', isExample: false, documentId: 'licence' }, 'USD')).toEqual({
      ok: false,
      errors: { to: 'The last day cannot be before the first.' },
    })
  })
})

describe('commands on documents in force', () => {
  it('add, change and remove one', () => {
    const coverage = first(covered.coverages, ({ id }) => id === 'a')
    const added = apply(covered, addItem('coverages', { ...coverage, id: 'new' }))
    expect(added.coverages.at(-1)).toEqual({ ...coverage, id: 'new' })
    const changed = apply(covered, changeItem('coverages', coverage, { ...coverage, to: null }))
    expect(changed.coverages[0]).toEqual({ ...coverage, to: null })
    expect(apply(covered, removeItem(covered, 'coverages', coverage)).coverages.map(({ id }) => id)).toEqual(['b', 'c'])
  })
})

describe('findings about documents', () => {
  const plan = halfWayPlan()
  const lapsing: Plan = {
    ...plan,
    coverages: [{ ...first(covered.coverages, ({ id }) => id === 'a'), documentId: 'membership', to: today }],
  }
  const { findings } = project(lapsing, plan.asOf ?? today)

  it('lead to where the dates are entered', () => {
    const about = findings.filter(({ detail }) => /coverage/.test(detail.code))
    expect(about.map(({ detail }) => detail.code).toSorted()).toEqual(['coverage-not-entered', 'outside-coverage'])
    expect(about.map((finding) => screenForFinding(finding, lapsing).path)).toEqual([
      'path/documents',
      'path/documents',
    ])
  })

  it('stand at their document, until they are dismissed', () => {
    const [finding, ...others] = findingsAbout('membership', findings, lapsing)
    if (!finding) return expect.unreachable()
    expect(others).toEqual([])
    const dismissals = [{ id: 'd', findingKey: finding.key, reason: 'Renewed by post' }]
    expect(findingsAbout('membership', findings, { dismissals })).toEqual([])
    expect(findingsAbout('licence', findings, lapsing)).toEqual([])
  })
})
