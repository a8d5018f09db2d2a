import { type Money, ZERO } from '../money/money.ts'
import type { Arrangement } from '../plan/arrangement.ts'
import type { Checkmark } from '../plan/checkmark.ts'
import type { CollectionName, ItemOf } from '../plan/collections.ts'
import type { Contribution } from '../plan/contribution.ts'
import type { Course } from '../plan/course.ts'
import type { Coverage } from '../plan/coverage.ts'
import type { Fee } from '../plan/fee.ts'
import type { HoursTarget, LogEntry, PaymentTarget } from '../plan/log-entry.ts'
import { isMoneyBack } from '../plan/money-back.ts'
import type { CoursePayment } from '../plan/payment.ts'
import type { Period, Practice } from '../plan/practice.ts'

/** The lists that a redacted plan keeps. Dismissals are a person's own reasons, and evidence its files, so they go. */
export type RedactedCollection = Exclude<CollectionName, 'dismissals' | 'evidence'>

/** Gives the things of a plan numbers in the place of names and ids, always the same number for the same thing. */
export interface Numbers {
  of(collection: RedactedCollection, id: string): number
}

/** An amount that may stay open stays open. */
const NOT_SAID: Money | null = null

/**
 * An item without the person's names, notes and amounts. Every field is written out, so that one added later does not
 * compile until somebody has decided whether it may be shown.
 */
export const REDACTORS: {
  readonly [C in RedactedCollection]: (item: ItemOf<C>, numbers: Numbers) => ItemOf<C>
} = {
  courses: (course, numbers): Course => {
    const number = numbers.of('courses', course.id)
    return {
      id: redactedId('courses', course.id, numbers),
      title: `Course ${number}`,
      provider: '',
      isExample: course.isExample,
      isApproved: course.isApproved,
      workMinutes: course.workMinutes,
      credits: course.credits,
      creditsEarned: course.creditsEarned,
      schedule: course.schedule,
      priority: course.priority,
      prerequisiteIds: course.prerequisiteIds.map((id) => redactedId('courses', id, numbers)),
      payment: redactPayment(course.payment),
      yearlyRise: course.yearlyRise,
      refundTiers: course.refundTiers,
      intensity: course.intensity,
      notes: '',
    }
  },
  arrangements: (arrangement, numbers): Arrangement => {
    const number = numbers.of('arrangements', arrangement.id)
    return {
      id: redactedId('arrangements', arrangement.id, numbers),
      title: `Supervision ${number}`,
      supervisor: '',
      isExample: arrangement.isExample,
      kind: arrangement.kind,
      contractOn: arrangement.contractOn,
      endsOn: arrangement.endsOn,
      firstSessionOn: arrangement.firstSessionOn,
      groupSize: arrangement.groupSize,
      hasSecondSupervisor: arrangement.hasSecondSupervisor,
      sessionMinutes: arrangement.sessionMinutes,
      recurrence: arrangement.recurrence,
      supervisorTimeOff: arrangement.supervisorTimeOff,
      bookedOn: arrangement.bookedOn,
      noticeDays: arrangement.noticeDays,
      pricePerSession: NOT_SAID,
      yearlyRise: arrangement.yearlyRise,
      intensity: arrangement.intensity,
      notes: '',
    }
  },
  practices: (practice, numbers): Practice => {
    const number = numbers.of('practices', practice.id)
    return {
      id: redactedId('practices', practice.id, numbers),
      title: `Practice ${number}`,
      isExample: practice.isExample,
      requirementId: practice.requirementId,
      weeklyMinutes: practice.weeklyMinutes,
      startsOn: practice.startsOn,
      endsOn: practice.endsOn,
      clients: practice.clients,
      intensity: practice.intensity,
      notes: '',
    }
  },
  fees: (fee, numbers): Fee => {
    const number = numbers.of('fees', fee.id)
    return {
      id: redactedId('fees', fee.id, numbers),
      title: `Fee ${number}`,
      category: fee.category,
      isExample: fee.isExample,
      amount: NOT_SAID,
      due: fee.due,
      yearlyRise: fee.yearlyRise,
      isOwedAnyway: fee.isOwedAnyway,
      programFeeId: fee.programFeeId,
      notes: '',
    }
  },
  periods: (period, numbers): Period => {
    const number = numbers.of('periods', period.id)
    return {
      id: redactedId('periods', period.id, numbers),
      title: `Period ${number}`,
      from: period.from,
      to: period.to,
      effect: period.effect,
    }
  },
  logEntries: (entry, numbers): LogEntry => {
    const id = redactedId('logEntries', entry.id, numbers)
    return entry.kind === 'hours'
      ? {
          id,
          kind: 'hours',
          on: entry.on,
          minutes: entry.minutes,
          target: redactHoursTarget(entry.target, numbers),
          notes: '',
        }
      : {
          id,
          kind: 'payment',
          on: entry.on,
          amount: ZERO,
          target: redactPaymentTarget(isMoneyBack(entry) ? withoutDay(entry.target) : entry.target, numbers),
          notes: '',
        }
  },
  checkmarks: (mark, numbers): Checkmark => ({
    id: redactedId('checkmarks', mark.id, numbers),
    kind: mark.kind,
    subjectId: mark.subjectId,
    on: mark.on,
    ...(mark.rules === undefined ? {} : { rules: mark.rules }),
  }),
  coverages: (coverage, numbers): Coverage => ({
    id: redactedId('coverages', coverage.id, numbers),
    title: `Document ${numbers.of('coverages', coverage.id)}`,
    isExample: coverage.isExample,
    documentId: coverage.documentId,
    arrangementId: coverage.arrangementId && redactedId('arrangements', coverage.arrangementId, numbers),
    from: coverage.from,
    to: coverage.to,
    notes: '',
  }),
  contributions: (contribution, numbers): Contribution => ({
    id: redactedId('contributions', contribution.id, numbers),
    title: `Contribution ${numbers.of('contributions', contribution.id)}`,
    isExample: contribution.isExample,
    terms: redactTerms(contribution.terms, numbers),
    notes: '',
  }),
}

/** The id of an item in the redacted plan. */
function redactedId(collection: RedactedCollection, id: string, numbers: Numbers): string {
  return `${ID_STEMS[collection]}-${numbers.of(collection, id)}`
}

const ID_STEMS: Readonly<Record<RedactedCollection, string>> = {
  courses: 'course',
  arrangements: 'arrangement',
  practices: 'practice',
  fees: 'fee',
  periods: 'period',
  logEntries: 'entry',
  checkmarks: 'mark',
  coverages: 'document',
  contributions: 'contribution',
}

function redactPayment(payment: CoursePayment): CoursePayment {
  switch (payment.kind) {
    case 'once':
      return { kind: 'once', price: NOT_SAID, on: payment.on, discount: { kind: 'none' } }
    case 'per-session':
      return { kind: 'per-session', pricePerSession: NOT_SAID }
    case 'instalments':
      return {
        kind: 'instalments',
        price: NOT_SAID,
        on: payment.on,
        deposit: ZERO,
        setUpFee: ZERO,
        count: payment.count,
        everyMonths: payment.everyMonths,
        firstAfterMonths: payment.firstAfterMonths,
        yearlyInterest: payment.yearlyInterest,
      }
  }
}

function redactTerms(terms: Contribution['terms'], numbers: Numbers): Contribution['terms'] {
  if (terms.kind === 'amount') return { kind: 'amount', amount: NOT_SAID, on: terms.on, category: terms.category }
  return {
    kind: 'share',
    of:
      terms.of.kind === 'course'
        ? { kind: 'course', courseId: redactedId('courses', terms.of.courseId, numbers) }
        : { kind: 'category', category: terms.of.category },
    share: terms.share,
    delayDays: terms.delayDays,
    yearlyMaximum: NOT_SAID,
  }
}

function redactHoursTarget(target: HoursTarget, numbers: Numbers): HoursTarget {
  switch (target.kind) {
    case 'course':
      return {
        kind: 'course',
        courseId: redactedId('courses', target.courseId, numbers),
        sessionOn: target.sessionOn,
        completes: target.completes,
      }
    case 'session':
      return redactSession(target, numbers)
    case 'practice':
      return { kind: 'practice', practiceId: redactedId('practices', target.practiceId, numbers) }
  }
}

/** Without its amount, money back would be a payment, which takes the place of a planned one. */
function withoutDay(target: PaymentTarget): PaymentTarget {
  return target.kind === 'session' ? { ...target, plannedOn: null } : target
}

function redactPaymentTarget(target: PaymentTarget, numbers: Numbers): PaymentTarget {
  switch (target.kind) {
    case 'course':
      return { kind: 'course', courseId: redactedId('courses', target.courseId, numbers), part: target.part }
    case 'session':
      return redactSession(target, numbers)
    case 'fee':
      return { kind: 'fee', feeId: redactedId('fees', target.feeId, numbers), occurrence: target.occurrence }
    case 'contribution':
      return {
        kind: 'contribution',
        contributionId: redactedId('contributions', target.contributionId, numbers),
        occurrence: target.occurrence,
      }
    case 'other':
      return { kind: 'other', title: 'Other payment', category: target.category }
  }
}

function redactSession(target: Extract<HoursTarget, { kind: 'session' }>, numbers: Numbers): typeof target {
  return {
    kind: 'session',
    arrangementId: redactedId('arrangements', target.arrangementId, numbers),
    plannedOn: target.plannedOn,
  }
}
