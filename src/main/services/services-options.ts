import type { IsoDate } from '#shared/calendar/day.ts'
import type { HostPort } from './services.ts'

/** What the hosts hand to the services: every place, clock and source of chance they use. */
export interface ServicesOptions {
  /** Prepared by `prepareDataFolder`, and locked by `acquireInstance`. */
  readonly dataFolder: string
  /** Holds `programs/*.json` and `samples/*.json`. */
  readonly resourcesFolder: string
  readonly host: HostPort
  readonly appVersion: string
  /** The calendar date of this computer, asked again at every call. */
  readonly today: () => IsoDate
  /** The moment by this computer's clock, for the names of backups. */
  readonly now: () => Date
  /** The program of the thread that makes and checks backups. */
  readonly workerFile: string
  /** The program of the thread that reads spreadsheets. */
  readonly importWorkerFile: string
  /** How long after its opening a plan that changed since its last backup gets one, in milliseconds. */
  readonly startBackupDelay: number
  /** A new id that nothing has had before, in the form of `idSchema`. */
  readonly newId: () => string
  /** Takes one line for the terminal or the log file. Never holds texts of a plan. */
  readonly log: (line: string) => void
}
