import { writeSync } from 'node:fs'
import { prepareDataFolder } from '#main/data-folder/prepare-data-folder.ts'
import { openServices } from '#main/services/open-services.ts'
import { isoDate } from '#shared/calendar/day.ts'
import type { Command } from '#shared/edits/edit.ts'

// A process of its own that edits the open plan without a pause, and prints the revision of each edit as soon as it is
// acknowledged. It goes on until it is ended by force.
const dataFolder = process.argv[2] ?? ''
prepareDataFolder(dataFolder)
const opened = openServices({
  dataFolder,
  resourcesFolder: '',
  host: { kind: 'browser', saveFile: async () => ({ kind: 'download' }), quit: () => {} },
  appVersion: '0.0.0-test',
  today: () => isoDate('2027-01-04'),
  now: () => new Date(),
  workerFile: '',
  startBackupDelay: 2 ** 30,
  newId: () => 'unused',
  log: (line) => console.error(line),
})
if (!opened.ok) throw new Error(opened.fault.message)

for (let revision = Number(process.argv[3]); ; revision += 1) {
  const request = { planId: 'plan', baseRevision: revision, command: editTo(revision + 1) }
  const reply = await opened.value.answer('plan:apply', request)
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
