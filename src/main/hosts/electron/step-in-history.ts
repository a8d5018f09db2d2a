import { z } from 'zod'
import type { Services } from '../../services/services.ts'

const openPlanSchema = z.object({ open: z.object({ plan: z.object({ id: z.string() }) }).nullable() })

/** Undoes or redoes in the open plan. With no plan open, or nothing to undo, nothing happens. */
export async function stepInHistory(
  services: Pick<Services, 'answer'>,
  step: 'plan:undo' | 'plan:redo',
): Promise<void> {
  const reply = await services.answer('app:load', {})
  const session = reply.ok ? openPlanSchema.safeParse(reply.value) : null
  const planId = session?.data?.open?.plan.id
  if (planId !== undefined) await services.answer(step, { planId })
}
