import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'
import { prepareDataFolder } from '#main/data-folder/prepare-data-folder.ts'
import { openServices } from '#main/services/open-services.ts'
import type { HostPort, Services } from '#main/services/services.ts'
import type { ServicesOptions } from '#main/services/services-options.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { type CallName, EVENTS, type EventName } from '#shared/contract/channels.ts'
import { CONTRACT, EVENT_SCHEMAS, type RequestInputOf, type ResponseOf } from '#shared/contract/contract.ts'
import { unwrap } from '../../helpers/resources.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { IMPORT_WORKER_FILE, WORKER_FILE } from './worker-files.ts'

const RESOURCES_FOLDER = fileURLToPath(new URL('../../../resources', import.meta.url))

/** The complete plan as a file, in the form in which it comes in again. */
export const WHOLE_PLAN = { format: 'json', isRedacted: false, isProtected: false, withFiles: false } as const
export const NEVER_DURING_A_TEST = 2 ** 30

/** The services on a data folder, with all that they told the windows and the log. */
export interface OpenProgram {
  readonly services: Services
  readonly options: ServicesOptions
  readonly events: { readonly name: EventName; readonly payload: unknown }[]
  readonly log: string[]
  /** Calls, checks the response against the contract, and expects it to be a success. */
  call<C extends CallName>(name: C, request: RequestInputOf<C>): Promise<ResponseOf<C>>
  /** Ends this one and opens the folder again. */
  restart(): OpenProgram
}

/** Opens the program, in a new folder unless the options name one; it is closed when the test is over. */
export function openProgram(changes: Partial<ServicesOptions> = {}): OpenProgram {
  const log: string[] = []
  let ids = 0
  const options: ServicesOptions = {
    dataFolder: changes.dataFolder ?? temporaryFolder(),
    resourcesFolder: RESOURCES_FOLDER,
    host: browserHost(),
    appVersion: '0.0.0-test',
    today: () => isoDate('2027-01-04'),
    now: () => new Date(),
    workerFile: WORKER_FILE,
    importWorkerFile: IMPORT_WORKER_FILE,
    startBackupDelay: NEVER_DURING_A_TEST,
    newId: () => {
      ids += 1
      return `new-${process.hrtime.bigint()}-${ids}`
    },
    log: (line) => void log.push(line),
    ...changes,
  }
  unwrap(prepareDataFolder(options.dataFolder))
  const services = unwrap(openServices(options))
  const events: OpenProgram['events'] = []
  services.subscribe((name, payload) => {
    expect(EVENTS).toContain(name)
    expect(EVENT_SCHEMAS[name].safeParse(payload).error).toBeUndefined()
    events.push({ name, payload })
  })
  onTestFinished(async () => {
    services.close()
    await services.finish() // nothing may write into the folder while it is removed
  })
  return {
    services,
    options,
    events,
    log,
    async call(name, request) {
      const reply = await services.answer(name, request)
      if (!reply.ok) throw new Error(`${name}: ${reply.failure.code} ${reply.failure.message}`)
      const response = CONTRACT[name].response.safeParse(reply.value)
      expect(response.error).toBeUndefined()
      // The schema of the call has just checked it.
      return reply.value as ResponseOf<typeof name>
    },
    restart() {
      services.close()
      return openProgram(options)
    },
  }
}

export function browserHost(changes: Partial<HostPort> = {}): HostPort {
  return { kind: 'browser', saveFile: async () => ({ kind: 'download' }), quit: () => {}, ...changes }
}
