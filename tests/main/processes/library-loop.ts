import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { CONTRACT } from '#shared/contract/contract.ts'
import { openChildServices } from '../helpers/child-services.ts'

// A process of its own that archives a plan, brings it back, duplicates it and removes the copy, without a pause. It
// prints where each plan is as soon as that is acknowledged, and goes on until it is ended by force.
const services = openChildServices(process.argv[2] ?? '', { newId: randomUUID })
writeSync(1, '"opened"\n')
for (;;) {
  for (const to of ['archive', 'plans']) {
    await succeed('plans:move', { planId: 'plan', to })
    tell('plan', to)
  }
  const copy = CONTRACT['plans:duplicate'].response.parse(await succeed('plans:duplicate', { planId: 'plan' }))
  tell(copy.id, 'plans')
  await succeed('plans:move', { planId: copy.id, to: 'removed' })
  tell(copy.id, 'removed')
}

async function succeed(name: string, request: unknown): Promise<unknown> {
  const reply = await services.answer(name, request)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
  return reply.value
}

/** At once and not by a stream, so that nothing is acknowledged later than it seems. */
function tell(id: string, place: string): void {
  writeSync(1, `${JSON.stringify({ id, place })}\n`)
}
