import { z } from 'zod'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { HeaderPatch } from '#shared/plan/header-patch.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { isoDateSchema } from '#shared/values/primitives.ts'
import { createDraftReader, type DraftResult } from '../../forms/draft-reader.ts'

export interface StopDraft {
  readonly stops: boolean
  readonly on: string
}

/** Without a stop, today stands ready: practice without the title. */
export function stopToDraft({ stopOn }: Plan, today: IsoDate): StopDraft {
  return { stops: stopOn !== null, on: stopOn ?? today }
}

/** A day that has passed becomes today: what has happened cannot stop any more. */
export function readStopDraft({ stops, on }: StopDraft, plan: Plan, today: IsoDate): DraftResult<HeaderPatch> {
  const reader = createDraftReader(plan.currency)
  const schema = z.strictObject({ stopOn: isoDateSchema.nullable() })
  if (!stops) return reader.finish(schema, { stopOn: null })
  const day = reader.date('on', on)
  const isKept = day === plan.stopOn || day >= today
  return reader.finish(schema, { stopOn: isKept ? day : today })
}
