import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { IsoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { factsOf, later, type Movable, movableOf } from '#shared/edits/movable.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { moveItem } from '../../commands/move-commands.ts'
import { useEditing } from '../../editing/use-editing.ts'
import { projectRemembered, useToday } from '../../state/hooks.ts'
import type { Outlook } from '../../state/use-trial.ts'

/** An item on its way to another date. */
export interface Moving {
  readonly key: string
  readonly movable: Movable
  readonly on: IsoDate
}

export interface Move {
  readonly moving: Moving | null
  /** The plan with the item moved, and what it leads to; null while nothing is. A slow plan follows the hand when it can. */
  readonly tried: Outlook | null
  /** Whether `tried` has the item on the date it is on now. */
  readonly isUpToDate: boolean
  readonly movableAt: (key: string) => Movable | null
  /** Tries another date; nothing is saved. */
  readonly tryAt: (movable: Movable, key: string, on: IsoDate) => void
  /** Makes the ordinary edit, in the plan or the scenario that is open. */
  readonly save: () => Promise<void>
  readonly giveBack: () => void
}

/** Moves one item: over the saved plan first, and into it when it is let go. */
export function useMove(plan: Plan): Move {
  const today = useToday()
  const { apply } = useEditing()
  const [moving, setMoving] = useState<Moving | null>(null)
  const facts = useMemo(() => factsOf(plan.logEntries), [plan.logEntries])
  const shown = useDeferredValue(moving)
  const tried = useMemo((): Outlook | null => {
    const command = shown && moveItem(shown.movable, shown.on, facts, today)
    if (!command) return null
    const applied = applyEdits(plan, command.edits)
    return applied.ok ? { plan: applied.value.plan, projection: projectRemembered(applied.value.plan, today) } : null
  }, [shown, plan, facts, today])

  const movableAt = useCallback(
    (key: string): Movable | null => {
      const [kind, id = ''] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
      const isOne = kind === 'course' || kind === 'arrangement' || kind === 'fee' || kind === 'period'
      return isOne ? movableOf(plan, facts, today, kind, id) : null
    },
    [plan, facts, today],
  )

  const tryAt = useCallback(
    (movable: Movable, key: string, on: IsoDate) => {
      const day = on < today ? today : on
      setMoving((before) => (before?.key === key && before.on === day ? before : { key, movable, on: day }))
    },
    [today],
  )
  const giveBack = useCallback(() => setMoving(null), [])

  async function save(): Promise<void> {
    const command = moving && moveItem(moving.movable, moving.on, facts, today)
    if (command) await apply(command)
    setMoving((now) => (now === moving ? null : now))
  }

  return { moving, tried: moving ? tried : null, isUpToDate: shown === moving, movableAt, tryAt, save, giveBack }
}

/**
 * The date so many days away; null for what has none. A course that is held until a date, and stands later, goes later from
 * where it stands, so that each step shows, and earlier from that date.
 */
export function dateAway({ what, on }: Movable, placedOn: IsoDate | null, days: number): IsoDate | null {
  if (on === null || what !== 'not-before' || placedOn === null) return on && later(on, days)
  const [first = on, last = on] = [on, placedOn].sort()
  return later(days > 0 ? last : first, days)
}
