import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type IsoDate, isIsoDate } from '#shared/calendar/day.ts'
import { calendarDate } from '../../services/calendar-date.ts'
import type { HostPort } from '../../services/services.ts'
import type { ServicesOptions } from '../../services/services-options.ts'

/** The first backup waits until the first figures are on the screen. */
const START_BACKUP_DELAY_IN_MS = 3000

/** Where the parts of an installed or checked-out program are. */
export interface ProgramFolders {
  /** The folder that holds `package.json`, `out` and `resources`. */
  readonly appRoot: string
  readonly dataFolder: string
}

/** What both hosts hand to the services. */
export function programOptions(
  { appRoot, dataFolder }: ProgramFolders,
  host: HostPort,
  fixedToday: string | undefined,
): ServicesOptions {
  return {
    dataFolder,
    resourcesFolder: path.join(appRoot, 'resources'),
    host,
    appVersion: readVersion(appRoot),
    today: todayFrom(fixedToday, () => new Date()),
    now: () => new Date(),
    workerFile: path.join(appRoot, 'out', 'main', 'plan-worker.js'),
    importWorkerFile: path.join(appRoot, 'out', 'main', 'import-worker.js'),
    startBackupDelay: START_BACKUP_DELAY_IN_MS,
    newId: randomUUID,
    log: (line) => process.stderr.write(`${line}\n`),
  }
}

/** Today by the clock of the computer, or the fixed date of a test. A fixed text that is no date is ignored. */
export function todayFrom(fixedToday: string | undefined, now: () => Date): () => IsoDate {
  if (fixedToday !== undefined && isIsoDate(fixedToday)) return () => fixedToday
  return () => calendarDate(now())
}

/** The folder of the built page. */
export function pageFolderOf(appRoot: string): string {
  return path.join(appRoot, 'out', 'renderer')
}

function readVersion(appRoot: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(appRoot, 'package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(manifest).version
}
