import { describe, expect, it } from 'vitest'
import { sameFile, titleOfFile } from '#renderer/evidence/chosen-files.ts'
import { emptyFilesDraft, evidenceToDraft, readEvidence, readNewFiles } from '#renderer/evidence/evidence-draft.ts'
import { choiceOfSubject, subjectGroups, subjectOfChoice } from '#renderer/evidence/subject-choices.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { evidenceFor } from '../../main/helpers/evidence-file.ts'
import { fullPlan } from '../../main/helpers/full-plan.ts'
import { halfWayPlan } from '../helpers/half-way-plan.ts'

const formatter = createFormatter('en-US', 'USD')
const LETTER = new File(['%PDF-1.7'], 'My letter.pdf')
const OTHER = new File(['I attended.'], 'other.txt')

describe('the form of files kept as evidence', () => {
  const course = { kind: 'course', id: 'dated' } as const

  it('reads each new file with what is said of it', () => {
    const files = [
      { id: 'one', file: LETTER, title: ' Letter ' },
      { id: 'two', file: OTHER, title: 'Other' },
    ]
    expect(readNewFiles({ ...emptyFilesDraft(course), files, notes: 'Both' }, 'USD')).toEqual({
      ok: true,
      value: [
        { file: LETTER, evidence: { id: 'one', title: 'Letter', subject: course, notes: 'Both' } },
        { file: OTHER, evidence: { id: 'two', title: 'Other', subject: course, notes: 'Both' } },
      ],
    })
  })

  it('says of each field what is missing or wrong', () => {
    const subject = 'Choose what this proves. The whole plan is a choice, too.'
    expect(readNewFiles(emptyFilesDraft(null), 'USD')).toEqual({
      ok: false,
      errors: { files: 'Choose a file.', subject },
    })
    const files = [
      { id: 'one', file: LETTER, title: 'Letter' },
      { id: 'two', file: OTHER, title: ' ' },
    ]
    const notes = 'x'.repeat(4001)
    expect(readNewFiles({ files, subject: 'plan', notes }, 'USD')).toEqual({
      ok: false,
      errors: { 'files.1.title': 'This needs a name.', notes: 'Notes can be at most 4000 characters long.' },
    })
  })

  it('leaves a file as it is when only its words change', () => {
    const evidence = evidenceFor('kept', Buffer.from('%PDF-1.7'), { kind: 'fee', id: 'gone' })
    expect(readEvidence(evidenceToDraft(evidence), evidence, 'USD')).toEqual({ ok: true, value: evidence })
    const draft = { ...evidenceToDraft(evidence), title: 'New', subject: 'plan' }
    expect(readEvidence(draft, evidence, 'USD')).toEqual({
      ok: true,
      value: { ...evidence, title: 'New', subject: { kind: 'plan' } },
    })
  })

  it('suggests the name of the file as its title, as far as it fits', () => {
    expect(titleOfFile('C:\\scans\\Sexual Health.PDF')).toBe('Sexual Health')
    expect(titleOfFile(`${'😀'.repeat(150)}.pdf`).length).toBeLessThanOrEqual(200)
  })
})

describe('what a file can prove', () => {
  it('is every item of the plan, each by a choice that names it', () => {
    const plan = { ...fullPlan(), program: halfWayPlan().program }
    expect(plan.program.steps.length * plan.program.documents.length).toBeGreaterThan(0)
    const values = subjectGroups(plan, '', formatter).flatMap(({ items }) => items.map(({ value }) => value))
    expect(new Set(values).size).toBe(values.length)
    const { courses, arrangements, practices, fees, coverages, logEntries, program } = plan
    const { requirements, documents, steps } = program
    const ticked = steps.filter(({ requirementId }) => requirementId === null)
    const lists = [courses, arrangements, practices, fees, coverages, logEntries, requirements, documents, ticked]
    expect(values).toHaveLength(1 + lists.reduce((sum, { length }) => sum + length, 0))
    for (const value of values) {
      const subject = subjectOfChoice(value)
      expect(subject && choiceOfSubject(subject)).toBe(value)
    }
  })

  it('keeps a choice that is no longer in the plan', () => {
    expect(subjectGroups(fullPlan(), 'course/gone', formatter)[0]).toEqual({
      group: 'No longer in the plan',
      items: [{ value: 'course/gone', label: 'Course: removed since' }],
    })
    expect(subjectOfChoice('window/1')).toBeNull()
  })
})

describe('sameFile', () => {
  it('finds what is kept with the very same contents, whatever its name', async () => {
    const kept = [evidenceFor('other', Buffer.from('%PDF-1.8')), evidenceFor('same', Buffer.from('%PDF-1.7'))]
    expect((await sameFile(LETTER, kept))?.id).toBe('same')
    expect(await sameFile(LETTER, kept.slice(0, 1))).toBeNull()
  })
})
