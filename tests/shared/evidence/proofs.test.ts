import { describe, expect, it } from 'vitest'
import { countCourseProofs } from '#shared/evidence/course-proofs.ts'
import { bytesOfFiles, evidenceOf, filesOf } from '#shared/evidence/files-of-plan.ts'
import { findProofs } from '#shared/evidence/proofs.ts'
import type { EvidenceSubject } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
import {
  checkedSentence,
  completenessText,
  courseProofsText,
  evidenceSubjectText,
  filesKeptText,
  keptText,
  leftOutSentence,
  partlyKeptSentence,
  roomText,
  sizeText,
} from '#shared/wording/evidence.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { fullPlan } from '../../main/helpers/full-plan.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import { smallProgram } from '../builders/small-program.ts'

const formatter = createFormatter('en-US', 'USD')

/** The small program, which also wants a membership to be in force. */
function program() {
  const small = smallProgram()
  const document = { id: 'membership', name: 'Membership', detail: 'In force', provenance: small.provenance }
  const step = { id: 'read', title: 'Read the rules', detail: 'All', requirementId: null, provenance: small.provenance }
  return { ...small, documents: [document], steps: [step] }
}

function base(): PlanBuilder {
  return aPlan()
    .with({ program: program() })
    .withCourse('both', 20, {
      credits: [
        { requirementId: 'core', areaId: 'ethics', mode: 'in-person', minutes: 60 },
        { requirementId: 'training', areaId: null, mode: 'in-person', minutes: 60 },
      ],
    })
    .withArrangement('weekly', '2027-01-11')
    .withPractice('clients', 12)
    .withCoverage('mine', 'membership', '2027-01-01', null)
    .withFee('dues', 100, { kind: 'on', on: '2027-02-02' })
    .withHours('day', '2027-01-20', 60, { kind: 'course', courseId: 'both', sessionOn: null, completes: false })
    .withPayment('paid', '2027-01-20', 100, { kind: 'course', courseId: 'both', part: 0 })
}

function proven(plan: Plan): readonly string[] {
  const { byRequirement, byDocument } = findProofs(plan)
  return [...byRequirement, ...byDocument].filter(([, { length }]) => length > 0).map(([id]) => id)
}

describe('findProofs', () => {
  it.each([
    ['a requirement', { kind: 'requirement', id: 'values' }, ['values']],
    ['a course, for each requirement it earns hours of', { kind: 'course', id: 'both' }, ['core', 'training']],
    ['an arrangement, for supervision', { kind: 'arrangement', id: 'weekly' }, ['supervision']],
    ['practice, for its requirement', { kind: 'practice', id: 'clients' }, ['practice']],
    ['logged hours, for what they belong to', { kind: 'log-entry', id: 'day' }, ['core', 'training']],
    ['a document, whether or not it has dates', { kind: 'document', id: 'membership' }, ['membership']],
    ['the time a document is in force', { kind: 'coverage', id: 'mine' }, ['membership']],
    ['a payment, for nothing', { kind: 'log-entry', id: 'paid' }, []],
    ['a step, for nothing', { kind: 'step', id: 'read' }, []],
    ['a document of other rules, for nothing', { kind: 'document', id: 'gone' }, []],
    ['a fee, for nothing', { kind: 'fee', id: 'dues' }, []],
    ['the whole plan, for nothing', { kind: 'plan' }, []],
    ['an arrangement that was removed, for nothing', { kind: 'arrangement', id: 'gone' }, []],
    ['a course that was removed, for nothing', { kind: 'course', id: 'gone' }, []],
    ['a requirement of other rules, for nothing', { kind: 'requirement', id: 'gone' }, []],
  ])('counts evidence of %s', (_what, subject, expected) => {
    expect(proven(base().withEvidence('file', subject).build())).toEqual(expected)
  })

  it('counts evidence of an arrangement for its contract, where the program asks for one', () => {
    const [membership] = program().documents
    if (!membership) throw new Error('the program has a document')
    const contract = { ...membership, id: 'supervision-contract', name: 'Contract' }
    const plan = base()
      .withEvidence('file', { kind: 'arrangement', id: 'weekly' })
      .with({ program: { ...program(), documents: [membership, contract] } })
      .build()
    expect(proven(plan)).toEqual(['supervision', 'supervision-contract'])
  })

  it('names every requirement and document, also those without evidence, and says how many have some', () => {
    const plan = base().withEvidence('file', { kind: 'course', id: 'both' }).build()
    const proofs = findProofs(plan)
    expect([...proofs.byRequirement.keys()]).toEqual(plan.program.requirements.map(({ id }) => id))
    expect([...proofs.byDocument.keys()]).toEqual(plan.program.documents.map(({ id }) => id))
    expect(completenessText(proofs)).toBe('2 of 5 requirements have evidence, and 0 of 1 document.')
    expect(completenessText(findProofs({ ...plan, program: { ...plan.program, documents: [] } }))).toBe(
      '2 of 5 requirements have evidence.',
    )
  })
})

describe('countCourseProofs', () => {
  const plan = aPlan()
    .withCourse('proven', 5)
    .withCourse('by-day', 5)
    .withCourse('bare', 5)
    .withCourse('planned', 5)
    .withHours('day', '2027-01-20', 60, { kind: 'course', courseId: 'by-day', sessionOn: null, completes: false })
    .withEvidence('certificate', { kind: 'course', id: 'proven' })
    .withEvidence('again', { kind: 'course', id: 'proven' })
    .withEvidence('attendance', { kind: 'log-entry', id: 'day' })
    .withEvidence('registration', { kind: 'course', id: 'planned' })
    .withEvidence('gone', { kind: 'log-entry', id: 'gone' })
    .build()
  const placements = [
    { courseId: 'proven', state: 'done' },
    { courseId: 'by-day', state: 'done' },
    { courseId: 'bare', state: 'done' },
    { courseId: 'planned', state: 'planned' },
  ] as const

  it('counts the courses that are done and have a file, each once, also by way of their logged hours', () => {
    expect(countCourseProofs(plan, placements)).toEqual({ done: 3, proven: 2 })
    expect(courseProofsText({ done: 3, proven: 2 })).toBe(
      '2 of 3 completed courses have a file kept, such as a certificate.',
    )
  })

  it('says nothing while no course is done', () => {
    expect(courseProofsText(countCourseProofs(plan, placements.slice(3)))).toBe('')
    expect(courseProofsText({ done: 1, proven: 0 })).toMatch(/^0 of 1 completed course has a file kept/)
  })
})

describe('the files of a plan', () => {
  it('are each counted once, however many entries name them', () => {
    const plan = fullPlan()
    expect(plan.evidence).toHaveLength(4)
    expect(filesOf(plan).map(({ id }) => id)).toEqual(['contract'])
    expect(bytesOfFiles(plan)).toBe(12_345)
    expect(roomText(plan, formatter)).toBe('4 files, 12 kB of the 200 MB that a plan can hold.')
  })

  it('are found by what they prove', () => {
    const plan = fullPlan()
    const idsOf = (subject: EvidenceSubject) => evidenceOf(plan, subject).map(({ id }) => id)
    expect(idsOf({ kind: 'arrangement', id: 'weekly' })).toEqual(['contract'])
    expect(idsOf({ kind: 'course', id: 'weekly' })).toEqual([])
    expect(idsOf({ kind: 'plan' })).toEqual(['transcript'])
  })
})

describe('what is said of evidence', () => {
  it('names what it is evidence of, and says when that is gone', () => {
    const plan = base().build()
    const text = (subject: Plan['evidence'][number]['subject']) => evidenceSubjectText(subject, plan, formatter)
    expect(text({ kind: 'course', id: 'both' })).toBe('Course: Course both')
    expect(text({ kind: 'log-entry', id: 'day' })).toBe('Log entry: Jan 20, 2027')
    expect(text({ kind: 'fee', id: 'gone' })).toBe('Fee: removed since')
    expect(text({ kind: 'plan' })).toBe('Whole plan')
    expect(text({ kind: 'document', id: 'membership' })).toBe('Document: Membership')
    expect(text({ kind: 'coverage', id: 'mine' })).toBe('Document in force: Coverage mine')
    expect(text({ kind: 'document', id: 'gone' })).toBe('Document: removed since')
    expect(text({ kind: 'step', id: 'read' })).toBe('Step: Read the rules')
    expect(text({ kind: 'step', id: 'gone' })).toBe('Step: removed since')
  })

  it('tells what a check of all files found', () => {
    expect(checkedSentence(0, [])).toBe('All files are whole.')
    expect(checkedSentence(1, [])).toBe('1 file came back whole from a backup. All files are whole.')
    expect(checkedSentence(2, ['A', 'B'])).toBe(
      '2 files came back whole from a backup. Damaged or missing, and in no backup: A and B. If you still have the original, add it again.',
    )
  })

  it('counts in words', () => {
    expect([leftOutSentence(1), leftOutSentence(2)]).toEqual([
      '1 file is damaged or missing in the plan and not in the binder; its index names it.',
      '2 files are damaged or missing in the plan and not in the binder; its index names them.',
    ])
    expect([keptText(['A']), keptText(['A', 'B'])]).toEqual(['Kept in the plan: A', '2 files are kept in the plan'])
    expect(partlyKeptSentence(2, 1, 0)).toBe('2 files are kept in the plan. 1 file was not taken: see below.')
    expect(partlyKeptSentence(1, 0, 3)).toBe('1 file is kept in the plan. 3 files are still to be added.')
    expect(partlyKeptSentence(0, 2, 0)).toBe('2 files were not taken: see below.')
    expect([1, 2].map(filesKeptText)).toEqual(['1 file kept', '2 files kept'])
  })

  it('gives sizes as file managers do', () => {
    expect([1, 812, 340_400, 2_449_999, 25_000_000].map((bytes) => sizeText(bytes, formatter))).toEqual([
      '1 byte',
      '812 bytes',
      '340 kB',
      '2.4 MB',
      '25 MB',
    ])
  })
})
