import type { DisplaySettings } from '#shared/contract/contract.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { settingsFile } from '../data-folder/data-folder.ts'
import { errorCode } from '../files/error-code.ts'
import type { ServicesOptions } from './services-options.ts'
import {
  FIRST_SETTINGS,
  readSettingsFile,
  type SavedSettings,
  type SettingsRead,
  writeSettingsFile,
} from './settings-file.ts'

/**
 * What the program remembers beside the plans. Each change is on disk before it counts. A settings file that cannot be
 * read is never overwritten: changes are refused until it can be read, or is gone.
 */
export class AppSettings {
  readonly #file: string
  readonly #log: (line: string) => void
  #saved: SavedSettings
  #read: SettingsRead

  constructor({ dataFolder, log }: Pick<ServicesOptions, 'dataFolder' | 'log'>) {
    this.#file = settingsFile(dataFolder)
    this.#log = log
    this.#read = readSettingsFile(this.#file)
    this.#saved = this.#read.kind === 'read' ? this.#read.saved : FIRST_SETTINGS
    if (this.trouble !== null) log(this.trouble)
  }

  get display(): DisplaySettings {
    return this.#saved.settings
  }

  /** The folder that gets a copy of each backup; null for none. The file of settings calls it `secondPlace`. */
  get backupMirror(): string | null {
    return this.#saved.secondPlace
  }

  /** The plan that was open last; null before the first. */
  get lastPlanId(): string | null {
    return this.#saved.lastPlanId
  }

  /** What is wrong with the settings, and what to do, in sentences; null when nothing is. */
  get trouble(): string | null {
    switch (this.#read.kind) {
      case 'unreadable':
        return `The settings cannot be read: ${this.#read.reason}, then start Certpace again. Until then it uses its first settings, and changes of them are not kept.`
      case 'damaged':
        return `The settings were damaged, so Certpace uses its first ones. The damaged file is kept as ${this.#read.copy}. Choose colors, language and the second folder for backups again.`
      default:
        return null
    }
  }

  /**
   * What is not in `change` stays as it is. Fault: `storage`. Throws for errors of disk and system; the settings are
   * then the ones before.
   */
  updateSettings(change: Partial<DisplaySettings>): Outcome<null> {
    return this.#save((saved) => ({ ...saved, settings: { ...saved.settings, ...change } }))
  }

  /** Fault: `storage`. Throws for errors of disk and system. */
  chooseBackupMirror(backupMirror: string | null): Outcome<null> {
    return this.#save((saved) => ({ ...saved, secondPlace: backupMirror }))
  }

  /** Remembers the open plan for the next start. Where that fails, the plan is open all the same. */
  rememberLast(lastPlanId: string | null): void {
    try {
      this.#save((saved) => ({ ...saved, lastPlanId }))
    } catch (error) {
      this.#log(`The plan that is open cannot be remembered for the next start (${errorCode(error)}).`)
    }
  }

  /** Reads again what could not be read before, so that settings which are not changed stay as they are on disk. */
  #save(change: (saved: SavedSettings) => SavedSettings): Outcome<null> {
    if (this.#read.kind === 'unreadable') {
      const again = readSettingsFile(this.#file)
      if (again.kind === 'unreadable') return refuse('storage', '', this.trouble ?? '')
      if (again.kind === 'read') this.#saved = again.saved
      this.#read = again
    }
    const saved = change(this.#saved)
    writeSettingsFile(this.#file, saved)
    this.#saved = saved
    return succeed(null)
  }
}
