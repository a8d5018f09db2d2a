import { createInterface } from 'node:readline'
import { prepareDataFolder } from '#main/data-folder/prepare-data-folder.ts'
import { openServices } from '#main/services/open-services.ts'
import { isoDate } from '#shared/calendar/day.ts'

// A program of its own on a data folder, with the plan that is there open, until its input ends or it is ended by force.
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
  log: () => {},
})
if (!opened.ok) throw new Error(opened.fault.message)
console.log(JSON.stringify(await opened.value.answer('session:load', {})))
for await (const _line of createInterface({ input: process.stdin })) break
opened.value.close()
process.stdin.destroy()
