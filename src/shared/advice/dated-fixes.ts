import { addDays, dayFromIso, type IsoDate, isoFromDay } from '../calendar/day.ts'
import type { PlanEdit } from '../plan/edit.ts'
import type { Plan } from '../plan/plan.ts'
import type { FindingDetail } from '../projection/result/finding.ts'
import type { Subject } from '../projection/result/subject.ts'
import { dropPrerequisite, type Fix, moveToFront } from './fix.ts'
import { onFreeDays } from './relaxing-edits.ts'

type Dated = Extract<
  FindingDetail,
  {
    code: 'before-prerequisite' | 'course-in-leave' | 'same-day' | 'supervisor-document-ends' | 'dues-after-membership'
  }
>

/** What could answer the findings of `findDated`. */
export function datedFixes(subject: Subject, detail: Dated, plan: Plan): readonly Fix[] {
  if (!('id' in subject)) return []
  const { id } = subject
  switch (detail.code) {
    case 'before-prerequisite':
      return beforePrerequisite(plan, id, detail.prerequisiteId)
    case 'course-in-leave':
      return [...aroundCourse(plan, id, detail.periodId), ...freeDays(plan, id)]
    case 'same-day':
      return [
        ...(subject.kind === 'course' ? freeDays(plan, id) : []),
        ...(detail.other.kind === 'course' ? freeDays(plan, detail.other.id) : []),
      ]
    case 'supervisor-document-ends':
      return [
        renewed(plan, detail.documentId, id),
        {
          kind: 'end-arrangement',
          arrangementId: id,
          on: detail.on,
          edits: [{ kind: 'update', collection: 'arrangements', id, patch: { endsOn: detail.on } }],
        },
      ]
    case 'dues-after-membership':
      return [
        renewed(plan, 'membership', null),
        { kind: 'remove-fee', feeId: id, edits: [{ kind: 'remove', collection: 'fees', id }] },
      ]
  }
}

function beforePrerequisite(plan: Plan, courseId: string, prerequisiteId: string): readonly Fix[] {
  const course = plan.courses.find(({ id }) => id === courseId)
  const prerequisite = plan.courses.find(({ id }) => id === prerequisiteId)
  if (!course || !prerequisite) return []
  const fixes: Fix[] = []
  const { schedule } = prerequisite
  if (schedule.kind === 'flexible') {
    if (schedule.notBefore !== null) {
      const patch = { schedule: { ...schedule, notBefore: null } }
      const edits: PlanEdit[] = [{ kind: 'update', collection: 'courses', id: prerequisiteId, patch }]
      fixes.push({ kind: 'without-not-before', courseId: prerequisiteId, edits })
    }
    fixes.push(moveToFront(plan, prerequisiteId))
  }
  fixes.push(dropPrerequisite(course, prerequisiteId))
  return fixes
}

function freeDays(plan: Plan, courseId: string): readonly Fix[] {
  return [{ kind: 'free-days', courseId, edits: onFreeDays(plan, courseId) }]
}

/** The leave without the days from the first to the last of the course that lie in it: what comes before, and after. */
function aroundCourse({ courses, periods }: Plan, courseId: string, periodId: string): readonly Fix[] {
  const schedule = courses.find(({ id }) => id === courseId)?.schedule
  const period = periods.find(({ id }) => id === periodId)
  if (schedule?.kind !== 'dated' || !period) return []
  const days = schedule.sessions.map(({ on }) => on).filter((on) => on >= period.from && on <= period.to)
  const sorted = days.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const before = beside(first, -1)
  const after = beside(last, 1)
  const hasBefore = period.from <= before
  const hasAfter = after <= period.to
  const kept: PlanEdit = hasBefore
    ? { kind: 'update', collection: 'periods', id: periodId, patch: { to: before } }
    : hasAfter
      ? { kind: 'update', collection: 'periods', id: periodId, patch: { from: after } }
      : { kind: 'remove', collection: 'periods', id: periodId }
  const rest: PlanEdit[] =
    hasBefore && hasAfter
      ? [
          {
            kind: 'add',
            collection: 'periods',
            item: { ...period, id: `${periodId}-from-${after}`.slice(0, 64), from: after },
            at: null,
          },
        ]
      : []
  return [{ kind: 'split-leave', periodId, edits: [kept, ...rest] }]
}

function beside(day: IsoDate, days: number): IsoDate {
  return isoFromDay(addDays(dayFromIso(day), days))
}

/** The last entry of the document goes on. */
function renewed({ coverages }: Plan, documentId: string, arrangementId: string | null): Fix {
  const own = coverages.filter((one) => one.documentId === documentId && one.arrangementId === arrangementId)
  const last = own.toSorted((left, right) => ((left.to ?? '') < (right.to ?? '') ? -1 : 1)).at(-1)
  const edits: PlanEdit[] = last ? [{ kind: 'update', collection: 'coverages', id: last.id, patch: { to: null } }] : []
  return { kind: 'renew-document', documentId, edits }
}
