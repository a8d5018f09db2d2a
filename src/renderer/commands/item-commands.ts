import type { IsoDate } from '#shared/calendar/day.ts'
import { editsToPutFirst } from '#shared/edits/put-first.ts'
import type { Arrangement } from '#shared/plan/arrangement.ts'
import type { ItemOf } from '#shared/plan/collections.ts'
import type { Course } from '#shared/plan/course.ts'
import type { Command, Edit } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { changedFields, command, isEmpty, type MakeCommand } from './command.ts'
import { type ItemCollection, WORD_OF } from './item-collection.ts'
import { contributionsTo, entriesLinkedTo, removals, whatGoesWith } from './linked-items.ts'

/** Puts a new item at the end of its list. */
export function addItem<C extends ItemCollection>(collection: C, item: ItemOf<C>): Command {
  const edit = { kind: 'add', collection, item, at: null } as Edit // an item of this very list, which C says
  return command(`Add ${WORD_OF[collection]} ${item.title}`, [edit])
}

/**
 * Adds the course in the place of an example: the example goes; courses that waited for it wait for the new one, and who
 * paid a share of it pays that share of the new one.
 */
export function addCourseInsteadOf(plan: Plan, course: Course, example: Course): Command {
  const waiting = plan.courses.filter(({ prerequisiteIds }) => prerequisiteIds.includes(example.id))
  const position = plan.courses.findIndex(({ id }) => id === example.id)
  return command(`Use ${course.title} instead of ${example.title}`, [
    ...removals('logEntries', entriesLinkedTo(plan, 'courses', example.id)),
    ...contributionsTo(plan, example.id).map(
      ({ id, terms }): Edit => ({
        kind: 'update',
        collection: 'contributions',
        id,
        patch: { terms: { ...terms, of: { kind: 'course', courseId: course.id } } },
      }),
    ),
    ...waiting.map(
      ({ id, prerequisiteIds }): Edit => ({
        kind: 'update',
        collection: 'courses',
        id,
        patch: { prerequisiteIds: prerequisiteIds.map((other) => (other === example.id ? course.id : other)) },
      }),
    ),
    { kind: 'remove', collection: 'courses', id: example.id },
    { kind: 'add', collection: 'courses', item: course, at: position },
  ])
}

/**
 * Changes the fields in which the item differs from the one the form was opened with, so that what another window has
 * changed meanwhile stays. An example that is edited is the person's own from then on. Null when nothing differs.
 */
export function changeItem<C extends ItemCollection>(
  collection: C,
  opened: ItemOf<C>,
  item: ItemOf<C>,
): Command | null {
  const changed = changedFields(opened, item)
  if (isEmpty(changed)) return null
  const patch = 'isExample' in opened && opened.isExample ? { ...changed, isExample: false } : changed
  return command(`Change ${WORD_OF[collection]} ${item.title}`, [{ kind: 'update', collection, id: opened.id, patch }])
}

/** Puts a course before all others; null when it is the first already. */
export function putFirst({ id, title }: Course): MakeCommand {
  return (plan) => {
    const edits = editsToPutFirst(plan, id)
    return edits.length === 0 ? null : command(`Do ${title} first`, edits)
  }
}

/** Says that a session is booked, so that it keeps its day whatever the pace; or that it is no longer. */
export function bookSession(arrangement: Arrangement, on: IsoDate, isBooked: boolean): Command {
  const others = arrangement.bookedOn.filter((day) => day !== on)
  const bookedOn = isBooked ? [...others, on].sort() : others
  return command(isBooked ? `Book a session of ${arrangement.title}` : `Release a session of ${arrangement.title}`, [
    { kind: 'update', collection: 'arrangements', id: arrangement.id, patch: { bookedOn } },
  ])
}

/** "Keep this" makes an example the person's own; the other way round marks an item as an example. */
export function markExample(
  collection: Exclude<ItemCollection, 'periods' | 'evidence'>,
  { id, title }: { readonly id: string; readonly title: string },
  isExample: boolean,
): Command {
  return command(isExample ? `Mark ${title} as an example` : `Keep ${title}`, [
    { kind: 'update', collection, id, patch: { isExample } },
  ])
}

/** Removes an item with everything that points at it, also its place as a prerequisite. */
export function removeItem(
  plan: Plan,
  collection: ItemCollection,
  { id, title }: { readonly id: string; readonly title: string },
): Command {
  const { logEntries, contributions, coverages } = whatGoesWith(plan, collection, id)
  const waiting =
    collection === 'courses' ? plan.courses.filter(({ prerequisiteIds }) => prerequisiteIds.includes(id)) : []
  return command(`Remove ${WORD_OF[collection]} ${title}`, [
    ...removals('logEntries', logEntries),
    ...removals('contributions', contributions),
    ...removals('coverages', coverages),
    ...waiting.map(
      (course): Edit => ({
        kind: 'update',
        collection: 'courses',
        id: course.id,
        patch: { prerequisiteIds: course.prerequisiteIds.filter((other) => other !== id) },
      }),
    ),
    { kind: 'remove', collection, id },
  ])
}
