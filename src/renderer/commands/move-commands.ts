import type { IsoDate } from '#shared/calendar/day.ts'
import { type Facts, type Movable, movedTo } from '#shared/edits/movable.ts'
import type { Command } from '#shared/plan/edit.ts'
import { fittingLabel } from '#shared/plan/edit.ts'
import { WORD_OF } from './item-collection.ts'
import { changeItem } from './item-commands.ts'

/** The edit that its form would make with another date in it; null where the date stays the same. */
export function moveItem(movable: Movable, on: IsoDate, facts: Facts, today: IsoDate): Command | null {
  const { collection, item } = movedTo(movable, on, facts, today)
  const changed = changeItem(collection, movable.item, item)
  return changed && { ...changed, label: fittingLabel(`Move ${WORD_OF[collection]} ${item.title}`) }
}
