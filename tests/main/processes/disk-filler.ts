import { writeSync } from 'node:fs'
import { openServices } from '#main/services/open-services.ts'
import { isoDate } from '#shared/calendar/day.ts'

// A process of its own, started with a limit on the size of files, that writes long notes until one is refused.
// Prints the last revision that was acknowledged, the refusal, and what the program shows after it.
const opened = openServices({
  dataFolder: process.argv[2] ?? '',
  resourcesFolder: '',
  host: { kind: 'browser', saveFile: async () => ({ kind: 'download' }), quit: () => {} },
  appVersion: '0.0.0-test',
  today: () => isoDate('2027-01-04'),
  now: () => new Date(),
  workerFile: '',
  startBackupDelay: 2 ** 30,
  newId: () => 'unused',
  log: () => {},
})
if (!opened.ok) throw new Error(opened.fault.message)
const services = opened.value

for (let revision = 0; ; revision += 1) {
  const refused = await apply(revision, { notes: `${revision} `.repeat(800) })
  if (refused.ok) continue
  const session = await services.answer('session:load', {})
  writeSync(1, `${JSON.stringify({ revision, refused, session })}\n`)
  process.exit(0) // without closing, as after a crash
}

function apply(baseRevision: number, patch: Readonly<Record<string, unknown>>) {
  const edits = [{ kind: 'update', collection: 'courses', id: 'flexible', patch }]
  return services.answer('plan:apply', {
    planId: 'plan',
    baseRevision,
    command: { label: 'Notes', group: null, edits },
  })
}
