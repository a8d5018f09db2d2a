import type { Plan } from '#shared/plan/plan.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'

/** A plan with every kind of item, schedule, payment, fee, period, log entry and mark there is. */
export function fullPlan(): Plan {
  const credits = [
    { requirementId: 'core', areaId: 'ethics', mode: 'in-person', minutes: 90 },
    { requirementId: 'training', areaId: null, mode: 'self-paced', minutes: 30 },
  ]
  const base = aPlan()
    .with({ pace: { kind: 'target-date', on: '2030-06-30' } })
    .with({
      asOf: '2027-06-01',
      person: {
        degree: null,
        experienceYears: null,
        licence: null,
        eligibility: [
          { conditionId: 'license', kind: 'held', since: '2025-03-01' },
          { conditionId: 'degree', kind: 'held', since: null },
          { conditionId: 'years', kind: 'expected', on: '2028-02-29' },
          { conditionId: 'country', kind: 'never' },
        ],
      },
    })
    .with({
      budget: { savings: -2500, monthly: 40_000, waitsForMoney: true },
      stopOn: '2029-02-28',
      opportunity: { incomePerClientHour: 9000, displacedShare: 2500 },
      capacity: {
        studyMinutesPerWeek: 300,
        clientMinutesPerWeek: 1200,
        energyMinutesPerWeek: 400,
        recoveryEveryWeeks: 6,
      },
    })
    .withCourse('flexible', 20, { provider: 'Übung & Co. 😀', credits, notes: "It's “quoted”\n\u0000 and long" })
    .withCourse('flexible-limits', 10, {
      schedule: { kind: 'flexible', notBefore: '2027-02-01', weeklyMaximumMinutes: 120 },
      payment: { kind: 'once', price: null, on: '2027-03-01' },
      prerequisiteIds: ['dated', 'flexible'],
    })
    .withDatedCourse(
      'dated',
      [
        ['2027-03-06', 6],
        ['2027-03-07', 5.5],
      ],
      { payment: { kind: 'per-session', pricePerSession: 12_345 }, isExample: true, creditsEarned: 'as-attended' },
    )
    .withCourse('empty', 1, { credits: [], isApproved: false, intensity: 'heavy', priority: 99 })
    .withCourse('instalments', 5, {
      payment: {
        kind: 'instalments',
        price: 549_700,
        on: null,
        deposit: 70_000,
        setUpFee: 10_000,
        count: 10,
        everyMonths: 1,
        firstAfterMonths: 1,
        yearlyInterest: 1290,
      },
      yearlyRise: 400,
      refundTiers: [
        { daysBeforeStart: 30, share: 10_000 },
        { daysBeforeStart: 7, share: 5000 },
      ],
    })
    .withCourse('early', 5, {
      payment: { kind: 'once', price: 20_000, on: null, discount: { kind: 'amount', amount: 10_000 } },
    })
    .withCourse('five-percent', 5, {
      payment: { kind: 'once', price: 20_000, on: null, discount: { kind: 'share', share: 500 } },
    })
    .withArrangement('weekly', '2027-01-11', { bookedOn: ['2027-01-25', '2027-01-18', '2027-01-25'] })
    .withArrangement('monthly', '2027-02-01', {
      kind: 'group',
      groupSize: 6,
      noticeDays: 45,
      hasSecondSupervisor: true,
      endsOn: '2028-02-01',
      recurrence: { kind: 'per-month', sessions: 2 },
      pricePerSession: null,
      yearlyRise: -250,
    })
    .withArrangement('thursdays', '2027-02-01', {
      recurrence: { kind: 'weekdays-of-month', weekday: 'thursday', places: ['second', 'last'] },
      supervisorTimeOff: [
        { from: '2027-08-01', to: '2027-08-31' },
        { from: '2027-12-24', to: '2028-01-02' },
      ],
    })
    .withArrangement('listed', '2027-02-01', {
      recurrence: { kind: 'listed-days', days: ['2027-03-05', '2027-02-05'] },
    })
    .withPractice('clients', 12)
    .withPractice('more-clients', 3, { startsOn: '2027-05-01', endsOn: '2028-05-01', intensity: 'light', clients: 17 })
    .withFee('on', 10_000, { kind: 'on', on: '2027-02-02' })
    .withFee('milestone', null, { kind: 'milestone', milestone: 'applied', offsetDays: -14 }, { isOwedAnyway: true })
    .withFee('every', 999, { kind: 'every', months: 12, firstOn: '2027-01-31', until: 'certified' })
    .withFee('calendar', 1, {
      kind: 'calendar-years',
      firstOn: '2027-01-31',
      memberUntil: '2026-12-31',
      until: 'first-cycle',
    })
    .withFee('after', 5, { kind: 'after-certification', months: 36 }, { programFeeId: 'renewal', yearlyRise: 300 })
    .withLeave('leave', '2027-07-01', '2027-08-31')
    .withPeriod('exams', '2027-09-01', '2027-09-30', { kind: 'study-hours', studyMinutesPerWeek: 30 })
    .withPeriod('recovery', '2027-10-01', '2027-10-07', { kind: 'recovery' })
    .withPeriod('little', '2027-11-01', '2027-11-30', { kind: 'energy', energyMinutesPerWeek: 120 })
    .withContribution('scholarship', { kind: 'amount', amount: 50_000, on: '2027-03-01', category: 'courses' })
    .withContribution('employer', {
      kind: 'share',
      of: { kind: 'course', courseId: 'dated' },
      share: 5000,
      delayDays: 30,
      yearlyMaximum: 10_000,
    })
    .withContribution('dues', {
      kind: 'share',
      of: { kind: 'category', category: 'membership' },
      share: 10_000,
      delayDays: 0,
      yearlyMaximum: null,
    })
    .withCoverage('membership', 'membership', '2027-01-01', null)
    .withCoverage('licence', 'licence', '2026-01-01', '2027-12-31', { arrangementId: 'weekly' })
    .withEvidence('contract', { kind: 'arrangement', id: 'weekly' })
    .withEvidence('transcript', { kind: 'plan' })
    .withEvidence('licence-copy', { kind: 'document', id: 'licence' })
    .withEvidence('reference', { kind: 'step', id: 'references' })
    .withHours('h1', '2027-01-20', 60, { kind: 'course', courseId: 'flexible', sessionOn: null, completes: false })
    .withHours('h2', '2027-03-06', 0, { kind: 'course', courseId: 'dated', sessionOn: '2027-03-06', completes: true })
    .withHours('h3', '2027-01-18', 60, { kind: 'session', arrangementId: 'weekly', plannedOn: '2027-01-18' })
    .withHours('h4', '2027-02-18', 600, { kind: 'practice', practiceId: 'clients' })
    .withPayment('p1', '2027-01-20', 100, { kind: 'course', courseId: 'flexible', part: 0 })
    .withPayment('p2', '2027-01-18', 0, { kind: 'session', arrangementId: 'weekly', plannedOn: null })
    .withPayment('p3', '2027-02-02', 10_000, { kind: 'fee', feeId: 'on', occurrence: 0 })
    .withPayment('p5', '2027-03-02', 50_000, { kind: 'contribution', contributionId: 'scholarship', occurrence: 0 })
    .withPayment('p4', '2027-02-03', 2350, { kind: 'other', title: 'Books', category: 'courses' })
  return base
    .with({
      checkmarks: [
        { id: 'step', kind: 'step-done', subjectId: 'read-faq', on: '2027-01-05' },
        { id: 'figure', kind: 'figure-confirmed', subjectId: 'span', on: '2027-01-06' },
        {
          id: 'dues',
          kind: 'figure-confirmed',
          subjectId: 'confirm-dues',
          on: '2027-01-07',
          rules: { programId: 'aasect-cst', version: '2025.T.1, corrected Nov 2026' },
        },
      ],
      dismissals: [{ id: 'dismissed', findingKey: 'month-over-budget:2027-02', reason: 'A gift covers it' }],
      scenarios: [
        { id: 'base', name: 'Base', differences: [] },
        {
          id: 'slow',
          name: 'Slow',
          note: 'Über “zwei” Jahre\n',
          color: 3,
          isArchived: true,
          differences: [
            { kind: 'setting', field: 'pace', value: { kind: 'target', months: 42 } },
            { kind: 'setting', field: 'capacity.studyMinutesPerWeek', value: 360 },
            { kind: 'value', collection: 'courses', id: 'flexible', field: 'payment.price', value: 5 },
            { kind: 'removed', collection: 'fees', id: 'after' },
            { kind: 'placed', collection: 'courses', id: 'empty', after: null },
          ],
        },
      ],
    })
    .build()
}
