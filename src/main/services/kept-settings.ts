import type { Settings } from '#shared/contract/contract.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { settingsFile } from '../data-folder/data-folder.ts'
import { errorCode } from '../files/error-code.ts'
import type { ServicesOptions } from './services-options.ts'
import { FIRST_SETTINGS, type Kept, readSettingsFile, type SettingsRead, writeSettingsFile } from './settings-file.ts'

/**
 * What the program remembers beside the plans. Each change is on disk before it counts. Settings that are there and cannot
 * be read are never written over: changes are refused until they can be, or are gone.
 */
export class KeptSettings {
  readonly #file: string
  readonly #log: (line: string) => void
  #kept: Kept
  #read: SettingsRead

  constructor({ dataFolder, log }: Pick<ServicesOptions, 'dataFolder' | 'log'>) {
    this.#file = settingsFile(dataFolder)
    this.#log = log
    this.#read = readSettingsFile(this.#file)
    this.#kept = this.#read.kind === 'read' ? this.#read.kept : FIRST_SETTINGS
    if (this.trouble !== null) log(this.trouble)
  }

  get settings(): Settings {
    return this.#kept.settings
  }

  /** The folder that gets a copy of each backup; null for none. */
  get secondPlace(): string | null {
    return this.#kept.secondPlace
  }

  /** The plan that was open last; null before the first. */
  get lastPlanId(): string | null {
    return this.#kept.lastPlanId
  }

  /** What is wrong with the settings, and what to do, in sentences; null when nothing is. */
  get trouble(): string | null {
    switch (this.#read.kind) {
      case 'unreadable':
        return `The settings cannot be read: ${this.#read.reason}, then start Certpace again. Until then it uses its first settings, and changes of them are not kept.`
      case 'damaged':
        return `The settings were damaged, so Certpace uses its first ones. The damaged file is kept as ${this.#read.copy}. Choose colors, language and the second place for backups again.`
      default:
        return null
    }
  }

  /**
   * What is not in `change` stays as it is. Fault: `storage`. Throws for errors of disk and system; the settings are then the
   * ones before.
   */
  updateSettings(change: Partial<Settings>): Outcome<null> {
    return this.#keep((kept) => ({ ...kept, settings: { ...kept.settings, ...change } }))
  }

  /** Fault: `storage`. Throws for errors of disk and system. */
  chooseSecondPlace(secondPlace: string | null): Outcome<null> {
    return this.#keep((kept) => ({ ...kept, secondPlace }))
  }

  /** A plan is open whether or not it is remembered for the next start, so a full disk does not stop it here. */
  rememberLast(lastPlanId: string | null): void {
    try {
      this.#keep((kept) => ({ ...kept, lastPlanId }))
    } catch (error) {
      this.#log(`The plan that is open cannot be remembered for the next start (${errorCode(error)}).`)
    }
  }

  /** Settings that could not be read may be there again by now, and then what is not changed stays as it is in them. */
  #keep(change: (kept: Kept) => Kept): Outcome<null> {
    if (this.#read.kind === 'unreadable') {
      const again = readSettingsFile(this.#file)
      if (again.kind === 'unreadable') return refuse('storage', '', this.trouble ?? '')
      if (again.kind === 'read') this.#kept = again.kept
      this.#read = again
    }
    const kept = change(this.#kept)
    writeSettingsFile(this.#file, kept)
    this.#kept = kept
    return succeed(null)
  }
}
