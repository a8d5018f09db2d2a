import { writeSync } from 'node:fs'
import { CONTRACT } from '#shared/contract/contract.ts'
import { openChildServices } from '../helpers/child-services.ts'
import { fullPlan } from '../helpers/full-plan.ts'

// A process of its own that protects a plan whose texts and evidence hold a marker, and then edits, undoes, backs up,
// restores, duplicates and exports it, and adds evidence, again and again without a pause, until it is ended by force.
// It
// prints a line once the plan is protected, and one after each round.
const [dataFolder = '', marker = '', passphrase = '', second = ''] = process.argv.slice(2)
let ids = 0
const services = openChildServices(dataFolder, {
  newId: () => {
    ids += 1
    return `copy-${ids}`
  },
})
const plan = {
  ...fullPlan(),
  name: marker,
  courses: fullPlan().courses.map((course) => ({ ...course, title: marker, notes: `${marker} ${'x'.repeat(3900)}` })),
  logEntries: fullPlan().logEntries.map((entry) => ({ ...entry, notes: marker })),
}
await succeed('plan:create', { plan })
await succeed('backups:choose-mirror', { choice: { kind: 'folder', path: second } })
await succeed('backups:make', { planId: 'plan' })
await succeed('protection:set', { planId: 'plan', current: null, passphrase, copies: 'remove' })
print('protected')

for (let round = 1; ; round += 1) {
  const { open } = CONTRACT['app:load'].response.parse(await succeed('app:load', {}))
  const edits = [{ kind: 'set', patch: { name: `${marker} ${round}` } }]
  const command = { label: `Rename to ${marker}`, group: null, edits }
  await succeed('plan:apply', { planId: 'plan', baseRevision: open?.revision ?? 0, command })
  const { backupId } = CONTRACT['backups:make'].response.parse(await succeed('backups:make', { planId: 'plan' }))
  await succeed('plan:undo', { planId: 'plan' })
  const baseRevision = (open?.revision ?? 0) + 2
  await succeed('backups:restore', { planId: 'plan', backupId, place: 'here', baseRevision })
  await succeed('plans:duplicate', { planId: 'plan' })
  const file = { format: 'json', isRedacted: false, isProtected: true, withFiles: true }
  await succeed('plan:export', { planId: 'plan', file })
  await addEvidence(`evidence-${round}`, baseRevision + 1)
  print(`round ${round}`)
}

async function addEvidence(id: string, baseRevision: number): Promise<void> {
  const bytes = Buffer.from(`${marker} ${id} `.repeat(500))
  const begin = { purpose: 'evidence', fileName: 'letter.txt', bytes: bytes.length }
  const { uploadId } = CONTRACT['upload:begin'].response.parse(await succeed('upload:begin', begin))
  await succeed('upload:part', { uploadId, position: 0, content: bytes.toString('base64') })
  const evidence = { id, title: `${marker} ${id}`, subject: { kind: 'plan' }, notes: marker }
  await succeed('evidence:add', { planId: 'plan', baseRevision, uploadId, evidence })
}

async function succeed(name: string, request: unknown): Promise<unknown> {
  const reply = await services.answer(name, request)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
  return reply.value
}

/** At once and not by a stream, so that nothing is told later than it is. */
function print(did: string): void {
  writeSync(1, `${JSON.stringify({ did })}\n`)
}
