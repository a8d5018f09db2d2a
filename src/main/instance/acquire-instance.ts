import type { Server } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { lockFile } from '../data-folder/data-folder.ts'
import { errorCode } from '../files/error-code.ts'
import { type ExclusiveLock, takeExclusiveLock } from '../files/exclusive-lock.ts'
import { NotAFileError } from '../files/regular-file.ts'
import { removeSocket } from './remove-socket.ts'
import { askFirstInstance, listenForSecondInstance, type SecondInstanceAnswer } from './second-instance.ts'
import { socketAddress } from './socket-address.ts'

/** The first instance: it alone may write in the data folder, until it ends or releases it. */
export interface FirstInstance {
  readonly kind: 'first'
  /** Answers later starts from now on. Does nothing where no socket can be made. */
  listen(onSecondInstance: () => Promise<SecondInstanceAnswer>): Promise<void>
  release(): void
}

/** A second instance: another process has the data folder. */
export interface SecondInstance {
  readonly kind: 'second'
  /** Asks the first instance to come forward, and waits a few seconds for it. Null when it does not answer. */
  askFirst(): Promise<SecondInstanceAnswer | null>
}

const ATTEMPTS = 50
const PAUSE_IN_MS = 100

/** Takes the one-writer lock of a prepared data folder. Fault: `data-folder`. */
export function acquireInstance(dataFolder: string): Outcome<FirstInstance | SecondInstance> {
  const file = lockFile(dataFolder)
  try {
    const lock = takeExclusiveLock(file)
    return succeed(lock ? firstInstance(dataFolder, lock) : secondInstance(dataFolder))
  } catch (error) {
    if (error instanceof NotAFileError) return refuse('data-folder', file, error.message)
    const code = errorCode(error)
    const advice =
      code === 'SQLITE_NOTADB'
        ? `Delete the file ${file} (it holds none of your data) and start Certpace again.`
        : 'Check that you may write there, or start Certpace with CERTPACE_DATA set to another folder.'
    return refuse('data-folder', file, `Certpace cannot reserve its data folder ${dataFolder} (${code}). ${advice}`)
  }
}

function firstInstance(dataFolder: string, lock: ExclusiveLock): FirstInstance {
  let server: Server | null = null
  return {
    kind: 'first',
    async listen(onSecondInstance) {
      const address = socketAddress(dataFolder)
      if (address === null) return
      // Where the disk has no sockets, or the name is taken, a second instance gets no answer. The lock still holds.
      server = await listenForSecondInstance(address, onSecondInstance).catch(() => null)
    },
    release() {
      const address = server === null ? null : socketAddress(dataFolder)
      server?.close()
      server = null
      if (address !== null && process.platform !== 'win32') removeSocket(address)
      lock.release()
    },
  }
}

function secondInstance(dataFolder: string): SecondInstance {
  return {
    kind: 'second',
    async askFirst() {
      const address = socketAddress(dataFolder)
      if (address === null) return null
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const answer = await askFirstInstance(address)
        if (answer !== null) return answer
        await wait(PAUSE_IN_MS)
      }
      return null
    },
  }
}
