import type { Course } from '#shared/plan/course.ts'
import type { CoursePlacement } from '#shared/projection/result/rows.ts'
import { putFirst } from '../../commands/item-commands.ts'
import { entriesOf, nextCoursePayment } from '../../derived/open-payments.ts'
import { useEditing } from '../../editing/use-editing.ts'
import { useExampleAction } from '../../editing/use-example-action.ts'
import { useProjection } from '../../state/hooks.ts'
import type { ItemAction } from '../../ui/item-menu.tsx'

/** What the table does when an action is chosen. */
export interface CourseHandlers {
  readonly onEdit: () => void
  readonly onAsk: (what: 'done' | 'days' | 'paid' | 'log') => void
  /** What the menu offers about its evidence. */
  readonly evidence: ItemAction
  readonly onRemove: () => void
}

/** What can be done with a course, as far as its state allows. */
export function useCourseActions(
  course: Course,
  placement: CoursePlacement | undefined,
  { onEdit, onAsk, evidence, onRemove }: CourseHandlers,
): readonly ItemAction[] {
  const { plan, apply } = useEditing()
  const exampleAction = useExampleAction('courses', course)
  const projection = useProjection()
  const hasEntries = entriesOf(plan, { kind: 'course', id: course.id }).length > 0
  const actions: ItemAction[] = [{ label: 'Edit', onSelect: onEdit }]
  if (placement?.state !== 'done') actions.push({ label: 'Mark as done', onSelect: () => onAsk('done') })
  if (placement?.state !== 'done' && course.schedule.kind === 'dated')
    actions.push({ label: 'Mark single days', onSelect: () => onAsk('days') })
  if (nextCoursePayment(plan, projection, course))
    actions.push({ label: 'Mark as paid', onSelect: () => onAsk('paid') })
  if (hasEntries) actions.push({ label: 'Show what is logged', onSelect: () => onAsk('log') })
  actions.push(evidence, exampleAction)
  const first = putFirst(course)
  if (first(plan) !== null) actions.push({ label: 'Do this first', onSelect: () => void apply(first) })
  actions.push({ label: 'Remove', onSelect: onRemove })
  return actions
}
