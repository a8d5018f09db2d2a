import { writeSync } from 'node:fs'
import { CONTRACT } from '#shared/contract/contract.ts'
import { openChildServices } from '../helpers/child-services.ts'

// A process of its own that edits the open plan and makes a backup, or restores one, again and again without a pause.
// It prints a line for each thing as soon as it is acknowledged, and goes on until it is ended by force.
const isRestoring = process.argv[3] === 'restore'
const services = openChildServices(process.argv[2] ?? '')
print({ did: 'opened' })

for (;;) {
  const { open } = CONTRACT['app:load'].response.parse(await succeed('app:load', {}))
  const baseRevision = open?.revision ?? 0
  const backup = isRestoring ? await latestOf(open?.plan.name === 'A plan' ? 'Another' : 'A plan') : null
  if (backup === null) {
    const name = open?.plan.name === 'A plan' ? 'Another' : 'A plan'
    const command = { label: 'Edit', group: null, edits: [{ kind: 'set', patch: { name } }] }
    await succeed('plan:apply', { planId: 'plan', baseRevision, command })
    print({ did: 'edited', revision: baseRevision + 1, name })
    const { backupId } = CONTRACT['backups:make'].response.parse(await succeed('backups:make', { planId: 'plan' }))
    print({ did: 'backed-up', backupId })
  } else {
    const key = { planId: 'plan', backupId: backup.backupId, place: 'here' }
    await succeed('backups:restore', { ...key, baseRevision })
    print({ did: 'edited', revision: baseRevision + 1, name: backup.contents?.planName ?? '' })
  }
}

async function latestOf(planName: string) {
  const { backups } = CONTRACT['backups:list'].response.parse(await succeed('backups:list', { planId: 'plan' }))
  return backups.find(({ contents }) => contents?.planName === planName) ?? null
}

async function succeed(name: string, request: unknown): Promise<unknown> {
  const reply = await services.answer(name, request)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
  return reply.value
}

/** At once and not by a stream, so that nothing is acknowledged later than it seems. */
function print(line: Readonly<Record<string, unknown>>): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}
