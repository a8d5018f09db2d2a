import { describe, expect, it } from 'vitest'
import type { Eligibility } from '#shared/program/rule-pack.ts'
import { answerWhen } from '#shared/wording/answers.ts'
import { claimTitle } from '#shared/wording/claims.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { claimsOn } from '../advice/reading.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { certified, findingIn, projectOn } from '../projection/reading.ts'

const provenance: Eligibility['provenance'] = {
  grade: 'A',
  sources: [{ title: 'The body', dated: '2025' }],
  asOf: '2025',
  note: null,
}
const CONDITIONS = [
  { id: 'license', summary: 'A license to practice.', check: null, provenance },
  { id: 'years', summary: 'Two years of practice.', check: null, provenance },
]

/** 20 h at 10 h a week from Monday 4 January 2027: ready on 17 January, prepared on the 31st, certified 56 days later. */
function withAnswers(...eligibility: readonly object[]) {
  return aPlan()
    .withRequirements('core')
    .withMinimum('core', 20)
    .withStudyHours(10)
    .withCourse('a', 20)
    .withProgram((program) => ({ ...program, eligibility: CONDITIONS }))
    .with({ person: { degree: null, experienceYears: null, licence: null, eligibility } })
}

describe('a condition of the program', () => {
  it('holds nothing back while it is not answered, and is asked for', () => {
    const projection = projectOn(withAnswers({ conditionId: 'license', kind: 'held', since: null }))
    expect(certified(projection)).toMatchObject({ appliedOn: '2027-01-31', certifiedOn: '2027-03-28' })
    expect(findingIn(projection, 'eligibility-not-answered').detail).toMatchObject({ conditionIds: ['years'] })
  })

  it('that is met on a day keeps the application until then, and the last of them counts', () => {
    // The application is sent on 1 June 2027 instead of 31 January; 56 days later is 27 July.
    const projection = projectOn(
      withAnswers(
        { conditionId: 'license', kind: 'held', since: '2026-01-01' },
        { conditionId: 'years', kind: 'expected', on: '2027-06-01' },
      ),
    )
    expect(certified(projection)).toMatchObject({
      readyOn: '2027-01-17',
      appliedOn: '2027-06-01',
      certifiedOn: '2027-07-27',
    })
    expect(projection.chain.slice(0, 3)).toMatchObject([
      { kind: 'review', from: '2027-06-01' },
      { kind: 'application-waits', for: 'eligibility', from: '2027-01-31', to: '2027-06-01' },
      { kind: 'preparation', from: '2027-01-17', to: '2027-01-31' },
    ])
  })

  it('that is met before the application is prepared changes nothing', () => {
    const projection = projectOn(withAnswers({ conditionId: 'years', kind: 'expected', on: '2027-01-31' }))
    expect(certified(projection).appliedOn).toBe('2027-01-31')
  })

  it('that is met later binds, and met already brings the date to what else sets it', () => {
    // Without the wait: certified on 28 March instead of 27 July, 121 days sooner. More study time alone gains nothing.
    const plan = withAnswers({ conditionId: 'years', kind: 'expected', on: '2027-06-01' })
    const claims = claimsOn(plan)
    expect(claims.binding).toEqual([{ kind: 'eligibility', conditionId: 'years' }])
    expect(claims.chain).toEqual([
      { kind: 'constraint', constraint: claims.binding[0], from: '2027-01-04', to: '2027-06-01' },
    ])
    expect(claims.helping).toMatchObject([{ certifiedOn: '2027-03-28', certifiedDays: 121, controlledBy: 'others' }])
    expect(claims.idle.map(({ constraints }) => constraints[0]?.kind)).toEqual(['capacity'])
    expect(claims.helping.map((claim) => claimTitle(claim, plan.build(), createFormatter('en-US', 'USD')))).toEqual([
      'With “Two years of practice” met already',
    ])
  })

  it('that is never met leads to a date where it is met', () => {
    const { helping, binding } = claimsOn(withAnswers({ conditionId: 'years', kind: 'never' }))
    expect(helping).toMatchObject([{ constraints: [{ kind: 'eligibility' }], certifiedOn: '2027-03-28' }])
    expect(binding).toEqual([])
  })

  it('that is never met is the first sentence', () => {
    const plan = withAnswers({ conditionId: 'years', kind: 'never' })
    const projection = projectOn(plan)
    expect(projection.outcome).toMatchObject({
      kind: 'cannot-finish',
      barriers: [{ kind: 'never-eligible', conditionId: 'years' }],
    })
    expect(answerWhen(projection, plan.build(), createFormatter('en-US', 'USD'))).toBe(
      'By your answers you can never apply, so this plan does not reach certification: “Two years of practice.”',
    )
  })
})
