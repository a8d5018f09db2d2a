import { writeSync } from 'node:fs'
import { isoDate } from '#shared/calendar/day.ts'
import type { Command } from '#shared/plan/edit.ts'
import { openChildServices } from '../helpers/child-services.ts'

// A process of its own that edits the open plan without a pause, and prints the revision of each edit as soon as it is
// acknowledged. It goes on until it is ended by force.
const services = openChildServices(process.argv[2] ?? '')

for (let revision = Number(process.argv[3]); ; revision += 1) {
  const request = { planId: 'plan', baseRevision: revision, command: editTo(revision + 1) }
  const reply = await services.answer('plan:apply', request)
  if (!reply.ok) throw new Error(reply.failure.message)
  // At once and not by a stream, so that nothing is acknowledged later than it seems.
  writeSync(1, `${revision + 1}\n`)
}

function editTo(revision: number): Command {
  return {
    label: `Edit ${revision}`,
    group: null,
    edits: [
      { kind: 'set', patch: { name: `Revision ${revision}` } },
      {
        kind: 'add',
        collection: 'checkmarks',
        item: { id: `mark-${revision}`, kind: 'step-done', subjectId: 'step', on: isoDate('2027-01-04') },
        at: 0,
      },
    ],
  }
}
