import type { IsoDate } from '../calendar/day.ts'
import { editsToPutFirst } from '../edits/put-first.ts'
import type { Course } from '../plan/course.ts'
import type { Edit } from '../plan/edit.ts'
import type { Plan } from '../plan/plan.ts'

/** A change that answers a finding: what it is, and the edits to apply, all of them or none. */
export type Fix = FixKind & { readonly edits: readonly Edit[] }

export type FixKind =
  | { readonly kind: 'mark-held'; readonly on: IsoDate; readonly count: number }
  | { readonly kind: 'mark-not-held'; readonly on: IsoDate; readonly count: number }
  | { readonly kind: 'merge-leave' }
  | { readonly kind: 'drop-prerequisite'; readonly courseId: string; readonly prerequisiteId: string }
  | { readonly kind: 'wait-for-money' }
  | { readonly kind: 'free-days'; readonly courseId: string }
  | { readonly kind: 'split-leave'; readonly periodId: string }
  | { readonly kind: 'renew-document'; readonly documentId: string }
  | { readonly kind: 'end-arrangement'; readonly arrangementId: string; readonly on: IsoDate }
  | { readonly kind: 'remove-fee'; readonly feeId: string }
  | { readonly kind: 'without-not-before'; readonly courseId: string }
  | { readonly kind: 'move-to-front'; readonly courseId: string }

export function dropPrerequisite({ id, prerequisiteIds }: Course, prerequisiteId: string): Fix {
  const patch = { prerequisiteIds: prerequisiteIds.filter((one) => one !== prerequisiteId) }
  return {
    kind: 'drop-prerequisite',
    courseId: id,
    prerequisiteId,
    edits: [{ kind: 'update', collection: 'courses', id, patch }],
  }
}

export function moveToFront(plan: Plan, courseId: string): Fix {
  return { kind: 'move-to-front', courseId, edits: editsToPutFirst(plan, courseId) }
}
