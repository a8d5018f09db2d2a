import { describe, expect, it } from 'vitest'
import { emptyCourseDraft, readCourseDraft } from '#renderer/screens/courses/course-draft.ts'
import { emptyContributionDraft, readContributionDraft } from '#renderer/screens/money/contribution-draft.ts'
import { readEnergyDraft, readOpportunityDraft, readPaceDraft } from '#renderer/screens/pace/plan-values-drafts.ts'
import { arrangementToDraft, readArrangementDraft } from '#renderer/screens/supervision/arrangement-draft.ts'
import { emptyPracticeDraft, readPracticeDraft } from '#renderer/screens/supervision/practice-draft.ts'
import {
  draftFor,
  emptyWelcomeDraft,
  hasErrorIn,
  questionOfFirstError,
  readWelcomeDraft,
} from '#renderer/screens/welcome/welcome-draft.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { shippedRules } from '../../helpers/resources.ts'
import { first, halfWayPlan } from '../helpers/half-way-plan.ts'

const plan = halfWayPlan()
const { currency } = plan
const today = isoDate('2026-06-15')

describe('a whole number beyond its limits', () => {
  it('is answered with the limits, in words a person knows', () => {
    expect(readPaceDraft({ kind: 'target', months: '500', on: '' }, plan)).toEqual({
      ok: false,
      errors: { months: 'Expected a whole number from 1 to 120.' },
    })
  })
})

describe('what can be left open', () => {
  it('is as much energy as study time, and no week kept free', () => {
    const read = readEnergyDraft({ energy: '', recovery: '' }, plan)
    expect(read).toMatchObject({ value: { capacity: { energyMinutesPerWeek: null, recoveryEveryWeeks: 0 } } })
    expect(readEnergyDraft({ energy: '200', recovery: '53' }, plan)).toEqual({
      ok: false,
      errors: { energy: 'A week has 168 hours.', recovery: 'Expected a whole number from 0 to 52.' },
    })
  })

  it('is the client income, which is then not worked out', () => {
    expect(readOpportunityDraft({ income: '', share: '50' }, plan)).toEqual({
      ok: true,
      value: { opportunity: { incomePerClientHour: null, displacedShare: 5000 } },
    })
    expect(readOpportunityDraft({ income: 'x', share: '200' }, plan)).toEqual({
      ok: false,
      errors: { income: 'Write an amount such as 1200.50.', share: 'Choose a percentage from 0 to 100.' },
    })
  })
})

describe('readCourseDraft', () => {
  const kept = { id: 'new', isExample: false }

  it('says at each field what is wrong with it, all at once', () => {
    const draft = {
      ...emptyCourseDraft('core-knowledge'),
      price: '12abc',
      notBefore: '2026-02-30',
      weeklyMaximum: '-1',
    }
    expect(readCourseDraft(draft, kept, currency)).toEqual({
      ok: false,
      errors: {
        title: 'This needs a name.',
        hours: 'Write hours such as 7.5 or 7:30.',
        'credits.0.hours': 'Write hours such as 7.5 or 7:30.',
        notBefore: 'This date is not in the calendar.',
        weeklyMaximum: 'Hours cannot be below zero.',
        price: 'Write an amount such as 1200.50.',
      },
    })
  })

  it('points at the day that is too long, and at the missing days', () => {
    const draft = {
      ...emptyCourseDraft('core-knowledge'),
      title: 'Weekend',
      credits: [],
      scheduleKind: 'dated' as const,
    }
    const long = { ...draft, days: [{ key: 'a', on: '2026-09-05', hours: '25' }] }
    expect(readCourseDraft(long, kept, currency)).toMatchObject({
      errors: { 'days.0.hours': 'A day has at most 24 hours.' },
    })
    expect(readCourseDraft(draft, kept, currency)).toMatchObject({
      errors: { daysAsWhole: 'A dated course needs at least one day.' },
    })
  })

  it('leaves a price that is not written as not entered, which is not zero', () => {
    const draft = { ...emptyCourseDraft('core-knowledge'), title: 'Free or not', hours: '2', credits: [] }
    const read = readCourseDraft(draft, kept, currency)
    expect(read.ok && read.value.payment).toEqual({ kind: 'once', price: null, on: null, discount: { kind: 'none' } })
    const free = readCourseDraft({ ...draft, price: '0' }, kept, currency)
    expect(free.ok && free.value.payment).toEqual({ kind: 'once', price: 0, on: null, discount: { kind: 'none' } })
  })

  it('reads instalments with what is left open as none, and says at each field what cannot be', () => {
    const draft = {
      ...emptyCourseDraft('core-knowledge'),
      title: 'In parts',
      hours: '2',
      credits: [],
      paymentKind: 'instalments' as const,
      price: '5000',
    }
    const read = readCourseDraft({ ...draft, yearlyInterest: '7,9 %' }, kept, currency)
    expect(read.ok && read.value.payment).toEqual({
      kind: 'instalments',
      price: 500_000,
      on: null,
      deposit: 0,
      setUpFee: 0,
      count: 10,
      everyMonths: 1,
      firstAfterMonths: 1,
      yearlyInterest: 790,
    })
    const wrong = { ...draft, deposit: 'x', instalments: '0', everyMonths: '13', yearlyInterest: '101' }
    expect(readCourseDraft(wrong, kept, currency)).toEqual({
      ok: false,
      errors: {
        deposit: 'Write an amount such as 1200.50.',
        instalments: 'Expected a whole number from 1 to 120.',
        everyMonths: 'Expected a whole number from 1 to 12.',
        yearlyInterest: 'Choose a percentage from 0 to 100.',
      },
    })
  })

  it('points at the discount and at the refund that mean nothing', () => {
    const draft = {
      ...emptyCourseDraft('core-knowledge'),
      title: 'Early',
      hours: '2',
      credits: [],
      discountKind: 'share' as const,
      discount: '120',
      refundTiers: [{ key: 'a', days: '800', share: '50' }],
    }
    expect(readCourseDraft(draft, kept, currency)).toEqual({
      ok: false,
      errors: {
        discount: 'Choose a percentage from 0 to 100.',
        'refundTiers.0.days': 'Expected a whole number from 0 to 730.',
      },
    })
  })
})

describe('readArrangementDraft', () => {
  it('refuses a first session before the contract, at its field', () => {
    const arrangement = first(plan.arrangements, () => true)
    const draft = { ...arrangementToDraft(arrangement, currency), firstSessionOn: '2020-01-01' }
    expect(readArrangementDraft(draft, arrangement, currency)).toEqual({
      ok: false,
      errors: { firstSessionOn: 'The first session cannot be before the contract.' },
    })
  })
})

describe('the size of a group', () => {
  const arrangement = { ...first(plan.arrangements, ({ kind }) => kind === 'group'), groupSize: 6 }
  const draft = { ...arrangementToDraft(arrangement, currency), hasSecondSupervisor: true }

  it('is a number of people, or not known', () => {
    expect(readArrangementDraft({ ...draft, groupSize: '' }, arrangement, currency)).toMatchObject({
      value: { groupSize: null, hasSecondSupervisor: true },
    })
    expect(readArrangementDraft({ ...draft, groupSize: '1' }, arrangement, currency)).toEqual({
      ok: false,
      errors: { groupSize: 'Expected a whole number from 2 to 100.' },
    })
  })

  it('stays as it was while the form does not show it', () => {
    const alone = { ...draft, kind: 'individual' as const, groupSize: 'many' }
    expect(readArrangementDraft(alone, arrangement, currency)).toMatchObject({ ok: true, value: { groupSize: 6 } })
  })
})

describe('readPracticeDraft', () => {
  const draft = { ...emptyPracticeDraft('practice'), title: 'Clients', weeklyHours: '4' }

  it('takes a count of clients, none said, and work that adds no load', () => {
    expect(readPracticeDraft(draft, { id: 'new', isExample: false }, currency)).toMatchObject({
      ok: true,
      value: { requirementId: 'practice', clients: null, intensity: null, weeklyMinutes: 240 },
    })
    const heavy = { ...draft, clients: '12', intensity: 'heavy' as const }
    expect(readPracticeDraft(heavy, { id: 'new', isExample: false }, currency)).toMatchObject({
      value: { clients: 12, intensity: 'heavy' },
    })
  })

  it('refuses names in the place of a count', () => {
    expect(readPracticeDraft({ ...draft, clients: 'A, B' }, { id: 'new', isExample: false }, currency)).toEqual({
      ok: false,
      errors: { clients: 'Write a whole number.' },
    })
  })
})

describe('readContributionDraft', () => {
  const kept = { id: 'new', isExample: false }

  it('reads a share of one course, without a limit where none is written', () => {
    const draft = { ...emptyContributionDraft(today), title: 'Employer', kind: 'share' as const, of: 'course:a-b' }
    expect(readContributionDraft({ ...draft, share: '62,5 %', delayDays: '0' }, kept, currency)).toMatchObject({
      ok: true,
      value: {
        terms: {
          kind: 'share',
          of: { kind: 'course', courseId: 'a-b' },
          share: 6250,
          delayDays: 0,
          yearlyMaximum: null,
        },
      },
    })
  })

  it('says at each field what cannot be', () => {
    const draft = { ...emptyContributionDraft(today), kind: 'share' as const, share: '101', delayDays: '1000' }
    expect(readContributionDraft({ ...draft, yearlyMaximum: '-5' }, kept, currency)).toEqual({
      ok: false,
      errors: {
        title: 'This needs a name.',
        share: 'Choose a percentage from 0 to 100.',
        delayDays: 'Expected a whole number from 0 to 730.',
        yearlyMaximum: 'An amount cannot be below zero.',
      },
    })
  })
})

describe('readWelcomeDraft', () => {
  it('takes what is left open as not known or none, apart from the study hours', () => {
    const draft = emptyWelcomeDraft(today, plan.program)
    expect(readWelcomeDraft(draft, currency)).toEqual({
      ok: false,
      errors: { studyHours: 'Write how many hours a week you can study; a guess is fine.' },
    })
    expect(readWelcomeDraft({ ...draft, studyHours: '5' }, currency)).toEqual({
      ok: true,
      value: {
        person: { degree: null, experienceYears: null, licence: null, eligibility: [] },
        startOn: today,
        contractOn: null,
        capacity: {
          studyMinutesPerWeek: 300,
          clientMinutesPerWeek: 0,
          energyMinutesPerWeek: null,
          recoveryEveryWeeks: 0,
        },
        savings: 0,
        monthlyBudget: 0,
        done: [],
      },
    })
  })

  it('asks for supervision done in its two kinds', () => {
    const draft = emptyWelcomeDraft(today, plan.program)
    const done = draft.done.map((line) => ({ ...line, hours: line.supervisionKind === 'group' ? '2:30' : '' }))
    const read = readWelcomeDraft({ ...draft, studyHours: '5', done }, currency)
    expect(read.ok && read.value.done).toEqual([
      { requirementId: 'supervision', supervisionKind: 'group', minutes: 150 },
    ])
  })

  it('is kept while the person looks at the first page, but asks for the hours of another program anew', () => {
    const draft = { ...emptyWelcomeDraft(today, plan.program), studyHours: '5' }
    const done = draft.done.map((line) => ({ ...line, hours: '3' }))
    const answered = { ...draft, done }
    expect(draftFor(answered, today, plan.program)).toBe(answered)
    const other = draftFor(answered, today, shippedRules('emdria'))
    expect(other.studyHours).toBe('5')
    expect(other.done.map(({ requirementId, hours }) => [requirementId, hours])).toEqual([
      ['basic-training', ''],
      ['continuing-education', ''],
      ['practice', ''],
      ['consultation', ''],
      ['consultation', ''],
    ])
  })

  it('knows which question a sentence belongs to', () => {
    expect(questionOfFirstError({ 'done.3.hours': 'x', monthlyBudget: 'x' })).toBe(3)
    expect(hasErrorIn({ 'done.3.hours': 'x' }, 4)).toBe(true)
    expect(hasErrorIn({ 'done.3.hours': 'x' }, 0)).toBe(false)
    expect(questionOfFirstError({})).toBeNull()
  })
})
