import { describe, expect, it } from 'vitest'
import { dayFromIso } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import type { Rule } from '#shared/program/rule-union.ts'
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
    // Renewed, the tenth session is on 8 March, and the certification on 17 May; without, there is no date.
    expect(effectsOf(plan, 'supervisor-document-ends')).toEqual([
      ['renew-document', '2027-05-17', null, null],
      ['end-arrangement', null, null, null],
    ])
    expect(codesAfter(plan, 'supervisor-document-ends', 'renew-document')).not.toContain('supervisor-document-ends')
  })
})

describe('dues after the last day of a membership', () => {
  /** 100 h at 1 h a week, to 3 December 2028: certified on 11 February 2029. Dues of $200 on joining, then each 1 January. */
  const membership = (to: string | null) =>
    aPlan()
      .withRequirements('core')
      .withMinimum('core', 100)
      .withStudyHours(1)
      .withCourse('a', 100)
      .withProgram((program) => ({
        ...program,
        documents: program.documents.map((document) => ({ ...document, id: 'membership' })),
      }))
      .withCoverage('mine', 'membership', '2027-02-01', to)
      .withFee(
        'dues',
        20_000,
        { kind: 'calendar-years', firstOn: '2027-02-01', memberUntil: null, until: 'certified' },
        { category: 'membership' },
      )

  it('are found with the first of them and how many there are', () => {
    // The membership ends with 2027: what is due on 1 January 2028 and 2029 is for a membership that is over.
    expect(findingIn(projectOn(membership('2027-12-31')), 'dues-after-membership')).toMatchObject({
      key: 'dues-after-membership/fee/dues',
      severity: 'advice',
      detail: { endedOn: '2027-12-31', on: '2028-01-01', count: 2 },
    })
    // One that ends on 1 January 2028 still covers what is due that day.
    expect(findingIn(projectOn(membership('2028-01-01')), 'dues-after-membership').detail).toMatchObject({
      on: '2029-01-01',
      count: 1,
    })
  })

  it('are none while the membership goes on', () => {
    for (const to of [null, '2029-01-01'])
      expect(projectOn(membership(to)).findings.map(({ detail }) => detail.code)).not.toContain('dues-after-membership')
  })

  it('are answered by a renewal, or taken out with all $600 that they cost', () => {
    expect(effectsOf(membership('2027-12-31'), 'dues-after-membership')).toEqual([
      ['renew-document', '2029-02-11', 0, 0],
      ['remove-fee', '2029-02-11', 0, -60_000],
    ])
  })
})

/** Of each fix that is offered: its kind, the certification after it, the days gained and the change of the total. */
function effectsOf(plan: PlanBuilder, code: FindingDetail['code']) {
  return fixesOn(plan, code).map(({ kind, effect }) => [kind, effect.after, effect.days, effect.costChange])
}

describe('each fix of a dated finding', () => {
  const overlong = core
    .withCourse('first', 10, { schedule: { kind: 'flexible', notBefore: '2027-06-07', weeklyMaximumMinutes: null } })
    .withDatedCourse('second', [['2027-02-06', 10]], { prerequisiteIds: ['first'] })
  const inLeave = core.withDatedCourse('w', [['2027-03-06', 20]]).withLeave('l', '2027-03-01', '2027-03-31')
  const sameDay = core.withDatedCourse('a', [['2027-03-06', 8]]).withDatedCourse('b', [['2027-03-06', 12]])

  it('says what it does to the date, by hand', () => {
    // Ready on 20 June, certified 70 days later, on 29 August. Begun at once, on 6 February: 17 April.
    expect(effectsOf(overlong, 'before-prerequisite')).toEqual([
      ['without-not-before', '2027-04-17', 134, 0],
      ['drop-prerequisite', '2027-08-29', 0, 0],
    ])
    // Booked on 6 March: 15 May. Any days: 20 h at 5 h a week to 31 January: 11 April, 34 days sooner.
    expect(effectsOf(inLeave, 'course-in-leave')).toEqual([
      ['split-leave', '2027-05-15', 0, 0],
      ['free-days', '2027-04-11', 34, 0],
    ])
    // Whichever of the two is taken on any days, the other keeps 6 March.
    expect(effectsOf(sameDay, 'same-day')).toEqual([
      ['free-days', '2027-05-15', 0, 0],
      ['free-days', '2027-05-15', 0, 0],
    ])
  })

  it.each([
    ['before-prerequisite', overlong],
    ['course-in-leave', inLeave],
    ['same-day', sameDay],
  ] as const)('clears %s when it is made, and moves date and total by what it said', (code, plan) => {
    const built = plan.build()
    const before = project(built, built.startOn)
    const key = findingIn(before, code).key
    for (const { edits, effect } of fixesOn(plan, code)) {
      const applied = applyEdits(built, edits)
      if (!applied.ok) throw new Error(applied.fault.message)
      const after = project(applied.value.plan, built.startOn)
      expect(after.findings.map((finding) => finding.key)).not.toContain(key)
      if (before.outcome.kind !== 'certified' || after.outcome.kind !== 'certified') throw new Error('both have a date')
      expect(effect).toEqual({
        before: before.outcome.certifiedOn,
        after: after.outcome.certifiedOn,
        days: dayFromIso(before.outcome.certifiedOn) - dayFromIso(after.outcome.certifiedOn),
        costChange: after.totals.toCertification.amount - before.totals.toCertification.amount,
      })
    }
  })
})
