import type { IsoDate } from '../calendar/day.ts'
import { applyEdits } from '../edits/apply.ts'
import type { Arrangement, Recurrence } from '../plan/arrangement.ts'
import type { PlanEdit } from '../plan/edit.ts'
import type { Plan } from '../plan/plan.ts'
import { projectFigures } from './project.ts'
import type { CadenceFix } from './result/cadence-fix.ts'

const MOST_A_MONTH = 8

/**
 * The least change of how often sessions meet with which a refused pace is reached: of one arrangement, the first that can
 * do it; else of all of them by as many steps. Null where the pace is not refused, or no cadence reaches it. Each is tried
 * on the plan with the change really made.
 */
export function findCadence(plan: Plan, today: IsoDate): CadenceFix | null {
  if (projectFigures(plan, today).outcome.kind !== 'pace-refused') return null
  const closer = plan.arrangements.map((arrangement) => ({ arrangement, steps: closerRecurrences(arrangement) }))
  const open = closer.filter(({ steps }) => steps.length > 0)
  for (const { arrangement, steps } of open) {
    for (const recurrence of steps) {
      const fix = tryChanges(plan, today, [{ arrangement, recurrence }])
      if (fix) return fix
    }
  }
  if (open.length < 2) return null
  const most = Math.max(...open.map(({ steps }) => steps.length))
  for (let step = 0; step < most; step++) {
    const changes = open.flatMap(({ arrangement, steps }) => {
      const recurrence = steps[Math.min(step, steps.length - 1)]
      return recurrence ? [{ arrangement, recurrence }] : []
    })
    const fix = tryChanges(plan, today, changes)
    if (fix) return fix
  }
  return null
}

/** The recurrence made closer step by step; none for days that are chosen one by one. */
function closerRecurrences({ recurrence }: Arrangement): readonly Recurrence[] {
  switch (recurrence.kind) {
    case 'every-weeks':
      return Array.from({ length: recurrence.weeks - 1 }, (_, step) => ({
        kind: 'every-weeks' as const,
        weeks: recurrence.weeks - 1 - step,
      }))
    case 'per-month':
      return Array.from({ length: MOST_A_MONTH - recurrence.sessions }, (_, step) => ({
        kind: 'per-month' as const,
        sessions: recurrence.sessions + 1 + step,
      }))
    case 'weekdays-of-month':
    case 'listed-days':
      return []
  }
}

function tryChanges(plan: Plan, today: IsoDate, changes: CadenceFix['changes']): CadenceFix | null {
  const edits = changes.map(
    ({ arrangement, recurrence }): PlanEdit => ({
      kind: 'update',
      collection: 'arrangements',
      id: arrangement.id,
      patch: { recurrence },
    }),
  )
  const edited = applyEdits(plan, edits)
  if (!edited.ok) return null
  const { outcome } = projectFigures(edited.value.plan, today)
  return outcome.kind === 'certified' ? { changes, certifiedOn: outcome.certifiedOn, edits } : null
}
