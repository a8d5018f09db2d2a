import { writeSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { prepareDataFolder } from '#main/data-folder/prepare-data-folder.ts'
import { openServices } from '#main/services/open-services.ts'
import { isoDate } from '#shared/calendar/day.ts'

// A process of its own that opens the plan of a data folder, and so brings its file up to date, then says so and stays.
const dataFolder = process.argv[2] ?? ''
writeSync(1, '"starting"\n')
prepareDataFolder(dataFolder)
const opened = openServices({
  dataFolder,
  resourcesFolder: '',
  host: { kind: 'browser', saveFile: async () => ({ kind: 'download' }), quit: () => {} },
  appVersion: '0.0.0-test',
  today: () => isoDate('2027-01-04'),
  now: () => new Date(),
  workerFile: fileURLToPath(new URL('../../../src/main/backups/backup-worker.ts', import.meta.url)),
  startBackupDelay: 2 ** 30,
  newId: () => 'unused',
  log: (line) => console.error(line),
})
if (!opened.ok) throw new Error(opened.fault.message)
const reply = await opened.value.answer('session:load', {})
writeSync(1, `${JSON.stringify(reply.ok)}\n`)
setInterval(() => {}, 1000) // until it is ended by force
