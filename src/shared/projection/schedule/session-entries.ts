import type { DayNumber } from '../../calendar/day.ts'
import type { CountingRules } from '../../counting/counting-rules.ts'
import { uncoveredRule } from '../../counting/coverage.ts'
import type { Entry } from '../../counting/entry.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { ArrangementModel, Model } from '../model/model.ts'
import type { Session } from '../model/solution.ts'

/** What each session records; nothing where it is not known to have happened. */
export function sessionEntries(
  model: Pick<Model, 'requirements' | 'supervisionIndex' | 'arrangements' | 'coverages'>,
  sessions: readonly Session[],
): Entry[] {
  const counting = model.requirements[model.supervisionIndex]?.counting
  return sessions.flatMap(({ arrangement, on, recorded, state }) => {
    const own = model.arrangements[arrangement]
    return own && counting
      ? entryOf(model, counting, own, on, state === 'done' || state === 'planned' ? recorded : 0)
      : []
  })
}

export function entryOf(
  { coverages }: Pick<Model, 'coverages'>,
  counting: CountingRules,
  { id, kind, contractOn, lastDay, people, hasSecondSupervisor }: ArrangementModel,
  on: DayNumber,
  recorded: Minutes,
): Entry {
  const isInContract = on >= contractOn && on <= lastDay
  const uncoveredBy = uncoveredRule(coverages, counting, on, isInContract, id)
  return { on, recorded, kind, mode: -1, area: -1, isApproved: true, people, hasSecondSupervisor, uncoveredBy }
}
