import type { Settings } from '#shared/contract/contract.ts'
import { settingsFile } from '../data-folder/data-folder.ts'
import { errorCode } from '../files/error-code.ts'
import type { ServicesOptions } from './services-options.ts'
import { type Kept, readSettingsFile, writeSettingsFile } from './settings-file.ts'

/** What the program remembers beside the plans. Each change is on disk before it counts. */
export class KeptSettings {
  readonly #file: string
  readonly #log: (line: string) => void
  #kept: Kept

  constructor({ dataFolder, log }: Pick<ServicesOptions, 'dataFolder' | 'log'>) {
    this.#file = settingsFile(dataFolder)
    this.#log = log
    this.#kept = readSettingsFile(this.#file, log)
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

  /** Throws for errors of disk and system; the settings are then the ones before. */
  updateSettings(settings: Settings): void {
    this.#keep({ ...this.#kept, settings })
  }

  /** Throws for errors of disk and system. */
  chooseSecondPlace(secondPlace: string | null): void {
    this.#keep({ ...this.#kept, secondPlace })
  }

  /** A plan is open whether or not it is remembered for the next start, so a full disk does not stop it here. */
  rememberLast(lastPlanId: string | null): void {
    try {
      this.#keep({ ...this.#kept, lastPlanId })
    } catch (error) {
      this.#log(`The plan that is open cannot be remembered for the next start (${errorCode(error)}).`)
    }
  }

  #keep(kept: Kept): void {
    writeSettingsFile(this.#file, kept)
    this.#kept = kept
  }
}
