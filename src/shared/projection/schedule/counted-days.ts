import type { DayNumber } from '../../calendar/day.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { Model } from '../model/model.ts'
import type { Streams } from '../model/solution.ts'

/** The days on which minutes of a requirement count, in order of date. */
export function countedDays(
  model: Model,
  { count, supervision, practice }: Streams,
  index: number,
): readonly { readonly on: DayNumber; readonly minutes: Minutes }[] {
  const hours = count.requirements[index]
  const own = practice[index]
  switch (model.requirements[index]?.earnedBy) {
    case 'courses':
      return withMinutes(hours?.entries ?? [], hours?.assignment.counted ?? [])
    case 'practice':
      return withMinutes(own?.entries ?? [], own?.countedOf ?? [])
    case 'supervision':
      return index === model.supervisionIndex
        ? supervision.sessions.flatMap(({ on, counted }) => (counted > 0 ? [{ on, minutes: counted }] : []))
        : []
    case undefined:
      return []
  }
}

function withMinutes(entries: readonly { readonly on: DayNumber }[], counted: ArrayLike<Minutes>) {
  return entries.flatMap(({ on }, at) => {
    const minutes = counted[at] ?? 0
    return minutes > 0 ? [{ on, minutes }] : []
  })
}

/** The first day of which something counts for the requirement; null while nothing does. */
export function firstCountedOn(model: Model, streams: Streams, index: number): DayNumber | null {
  if (model.requirements[index]?.earnedBy === 'practice') return streams.practice[index]?.firstCountedOn ?? null
  return countedDays(model, streams, index)[0]?.on ?? null
}
