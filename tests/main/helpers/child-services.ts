import { prepareDataFolder } from '#main/data-folder/prepare-data-folder.ts'
import { openServices } from '#main/services/open-services.ts'
import type { Services } from '#main/services/services.ts'
import type { ServicesOptions } from '#main/services/services-options.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { WORKER_FILE } from './worker-files.ts'

/** The services of a process of its own on a data folder. Throws when they cannot be opened. */
export function openChildServices(dataFolder: string, changes: Partial<ServicesOptions> = {}): Services {
  const opened = openServices(childOptions(dataFolder, changes))
  if (!opened.ok) throw new Error(opened.fault.message)
  return opened.value
}

/** What such services are opened with; the data folder is made. */
export function childOptions(dataFolder: string, changes: Partial<ServicesOptions> = {}): ServicesOptions {
  prepareDataFolder(dataFolder)
  return {
    dataFolder,
    resourcesFolder: '',
    host: { kind: 'browser', saveFile: async () => ({ kind: 'download' }), quit: () => {} },
    appVersion: '0.0.0-test',
    today: () => isoDate('2027-01-04'),
    now: () => new Date(),
    workerFile: WORKER_FILE,
    importWorkerFile: '',
    startBackupDelay: 2 ** 30,
    newId: () => 'unused',
    log: (line) => console.error(line),
    ...changes,
  }
}
