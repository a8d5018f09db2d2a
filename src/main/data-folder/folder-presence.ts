import { statSync } from 'node:fs'
import { plansFolder } from './data-folder.ts'

/**
 * Tells whether the data folder that the program was started with is still in its place. It may be moved while the
 * program runs, or its disk may go away, which can leave an empty folder of the same name.
 */
export class FolderPresence {
  readonly #dataFolder: string
  readonly #identity: string
  #wasLost = false

  constructor(dataFolder: string) {
    this.#dataFolder = dataFolder
    this.#identity = identityOf(dataFolder)
  }

  /** Reads the disk each time, since the folder may have been put back. */
  get isLost(): boolean {
    return identityOf(this.#dataFolder) !== this.#identity
  }

  /** Whether it went away or came back since the last call. */
  hasChanged(): boolean {
    const { isLost } = this
    const hasChanged = isLost !== this.#wasLost
    this.#wasLost = isLost
    return hasChanged
  }

  /** What to do while it is lost, in sentences. */
  get sentence(): string {
    return `The data folder ${this.#dataFolder} is not in its place any more, so nothing can be kept. Put it back if you moved it, or connect its disk. “Export plan” saves what you see.`
  }
}

/** Device and inode of the folder of plans, which every start makes. */
function identityOf(dataFolder: string): string {
  try {
    const { dev, ino } = statSync(plansFolder(dataFolder), { bigint: true })
    return `${dev} ${ino}`
  } catch {
    return ''
  }
}
