import { writeSync } from 'node:fs'
import { openChildServices } from '../helpers/child-services.ts'

// A process of its own, started with a limit on the size of files, that writes long notes until one is refused.
// Prints the last revision that was acknowledged, the refusal, and what the program shows after it.
const services = openChildServices(process.argv[2] ?? '', { log: () => {} })

for (let revision = 0; ; revision += 1) {
  const refused = await apply(revision, { notes: `${revision} `.repeat(800) })
  if (refused.ok) continue
  const session = await services.answer('app:load', {})
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
