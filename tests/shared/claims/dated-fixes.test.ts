import { describe, expect, it } from 'vitest'
import { applyEdits } from '#shared/edits/apply.ts'
import type { Rule } from '#shared/program/rule.ts'
import { project } from '#shared/projection/project.ts'
import type { FindingDetail } from '#shared/projection/result/finding.ts'
import { withRules } from '../audit/logged.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import { rule } from '../builders/small-program.ts'
import { findingIn, projectOn } from '../projection/reading.ts'
import { fixesOn } from './reading.ts'

const core = aPlan().withRequirements('core').withMinimum('core', 20)

function kindsOf(plan: PlanBuilder, code: FindingDetail['code']) {
  return fixesOn(plan, code).map(({ kind }) => kind)
}

/** The codes of what is found once the fix of that kind is made. */
function codesAfter(plan: PlanBuilder, code: FindingDetail['code'], kind: string) {
  const built = plan.build()
  const applied = applyEdits(built, fixesOn(plan, code).find((fix) => fix.kind === kind)?.edits ?? [])
  if (!applied.ok) throw new Error(applied.fault.message)
  return project(applied.value.plan, built.startOn).findings.map(({ detail }) => detail.code)
}

describe('a booked course before the course that has to come first', () => {
  // The first takes 10 h at 5 h a week from Monday 7 June: done on Sunday 20 June. The second is booked for 6 February.
  const plan = core
    .withCourse('first', 10, { schedule: { kind: 'flexible', notBefore: '2027-06-07', weeklyMaximumMinutes: null } })
    .withDatedCourse('second', [['2027-02-06', 10]], { prerequisiteIds: ['first'] })

  it('is found, with both days', () => {
    expect(findingIn(projectOn(plan), 'before-prerequisite')).toMatchObject({
      key: 'before-prerequisite/course/second/first',
      severity: 'warning',
      detail: { prerequisiteId: 'first', on: '2027-02-06', doneOn: '2027-06-20' },
    })
  })

  it('is answered by what clears it, each tried', () => {
    // Begun at once, the first is done on 17 January. Put first, it still begins in June, so that is not offered.
    expect(kindsOf(plan, 'before-prerequisite')).toEqual(['without-not-before', 'drop-prerequisite'])
    expect(codesAfter(plan, 'before-prerequisite', 'without-not-before')).not.toContain('before-prerequisite')
    expect(fixesOn(plan, 'before-prerequisite')[0]?.effect).toMatchObject({
      before: '2027-08-29',
      after: '2027-04-17',
      days: 134,
    })
  })

  it('is no finding when the first is done in time', () => {
    const inTime = core
      .withCourse('first', 10)
      .withDatedCourse('second', [['2027-02-06', 10]], { prerequisiteIds: ['first'] })
    expect(projectOn(inTime).findings.map(({ detail }) => detail.code)).not.toContain('before-prerequisite')
  })
})

describe('a booked course within leave', () => {
  const plan = core
    .withDatedCourse('w', [
      ['2027-03-06', 10],
      ['2027-03-07', 10],
    ])
    .withLeave('l', '2027-03-01', '2027-03-31')

  it('is found, with its days, and leave can be planned around it', () => {
    expect(findingIn(projectOn(plan), 'course-in-leave').detail).toMatchObject({ on: '2027-03-06', days: 2 })
    expect(kindsOf(plan, 'course-in-leave')).toEqual(['split-leave', 'free-days'])
    const built = plan.build()
    const applied = applyEdits(built, fixesOn(plan, 'course-in-leave')[0]?.edits ?? [])
    expect(applied.ok && applied.value.plan.periods.map(({ from, to }) => [from, to])).toEqual([
      ['2027-03-01', '2027-03-05'],
      ['2027-03-08', '2027-03-31'],
    ])
  })
})

describe('two dated things on one day', () => {
  it('are found where each takes a whole day', () => {
    const plan = core.withDatedCourse('a', [['2027-03-06', 8]]).withDatedCourse('b', [['2027-03-06', 12]])
    expect(findingIn(projectOn(plan), 'same-day').detail).toMatchObject({
      on: '2027-03-06',
      other: { kind: 'course', id: 'b' },
      minutes: 1200,
    })
    expect(kindsOf(plan, 'same-day')).toEqual(['free-days', 'free-days'])
  })

  it('are found where together they take more than 24 hours, and not where there is time for both', () => {
    const found = (minutes: number) =>
      projectOn(
        aPlan()
          .withRequirements('core', 'supervision')
          .withMinimum('core', 20)
          .withArrangement('s', '2027-01-04', { sessionMinutes: minutes })
          .withDatedCourse('a', [['2027-01-04', 20]]),
      ).findings.some(({ detail }) => detail.code === 'same-day')
    expect(found(241)).toBe(true)
    expect(found(240)).toBe(false)
  })
})

describe('a supervisor’s document that ends', () => {
  const inForce: Rule = { ...rule('in-force', 'supervision', true), kind: 'document-in-force', documentId: 'licence' }
  const plan = withRules(
    aPlan()
      .withRequirements('supervision')
      .withMinimum('supervision', 10)
      .withoutRules('span', 'month', 'individual', 'group')
      .withArrangement('a', '2027-01-04'),
    inForce,
  ).with({
    coverages: [
      {
        id: 'hers',
        title: 'License',
        isExample: false,
        documentId: 'licence',
        arrangementId: 'a',
        from: '2026-01-01',
        to: '2027-01-31',
        notes: '',
      },
    ],
  })

  it('is found before it comes, and a renewal would answer it', () => {
    expect(findingIn(projectOn(plan), 'supervisor-document-ends').detail).toMatchObject({ on: '2027-01-31' })
    // To end the arrangement with it would clear the finding; the hours that then lack are no more than before.
    expect(kindsOf(plan, 'supervisor-document-ends')).toContain('renew-document')
    expect(codesAfter(plan, 'supervisor-document-ends', 'renew-document')).not.toContain('supervisor-document-ends')
  })
})
