import { setTimeout as wait } from 'node:timers/promises'
import { type CallName, isCallName } from '#shared/contract/channels.ts'
import { CONTRACT, type Reply, type RequestOf, type ResponseOf } from '#shared/contract/contract.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { firstIssue } from '#shared/first-issue.ts'
import { createOrder } from '../threads/in-order.ts'
import { appHandlers } from './app-handlers.ts'
import { backupHandlers } from './backup-handlers.ts'
import { binderHandlers } from './binder-handlers.ts'
import { describeError, describeForLog, describeStartError } from './describe-error.ts'
import { editHandlers } from './edit-handlers.ts'
import { evidenceHandlers } from './evidence-handlers.ts'
import { exportHandlers } from './export-handlers.ts'
import { importHandlers } from './import-handlers.ts'
import { openPlanHandlers } from './open-plan-handlers.ts'
import { planFileHandlers } from './plan-file-handlers.ts'
import { planListHandlers } from './plan-list-handlers.ts'
import { protectionHandlers } from './protection-handlers.ts'
import { recoveryHandlers } from './recovery-handlers.ts'
import { fail, failWith } from './reply.ts'
import type { Handlers, Services } from './services.ts'
import type { ServicesOptions } from './services-options.ts'
import { transferHandlers } from './transfer-handlers.ts'
import { canDoWithoutFolder } from './without-folder.ts'
import { Workspace } from './workspace.ts'

const CHECK_IN_MS = 5_000
const HOUR_IN_MS = 3_600_000
/** A disk that hangs must not keep the program from ending. */
const FINISH_LIMIT_IN_MS = 10_000

/**
 * Opens the program behind a host. A plan, settings or rule file that is damaged does not stop it; the fault
 * `data-folder` is for a folder that cannot be used at all.
 */
export function openServices(options: ServicesOptions): Outcome<Services> {
  try {
    return succeed(createServices(options, new Workspace(options)))
  } catch (error) {
    options.log(describeForLog('start', error))
    return refuse('data-folder', options.dataFolder, describeStartError(error))
  }
}

function createServices(options: ServicesOptions, workspace: Workspace): Services {
  const inOrder = createOrder()
  const handlers: Handlers = {
    ...appHandlers(workspace),
    ...editHandlers(workspace),
    ...openPlanHandlers(workspace),
    ...exportHandlers(workspace),
    ...backupHandlers(workspace),
    ...recoveryHandlers(workspace),
    ...importHandlers(workspace),
    ...protectionHandlers(workspace, inOrder),
    ...planListHandlers(workspace, inOrder),
    ...planFileHandlers(workspace, inOrder),
    ...transferHandlers(workspace),
    ...evidenceHandlers(workspace),
    ...binderHandlers(workspace),
  }
  let isClosed = false
  const check = setInterval(() => workspace.checkSurroundings(), CHECK_IN_MS)
  check.unref()
  const startBackup = setTimeout(() => void workspace.backUpIfChanged('start'), options.startBackupDelay)
  startBackup.unref()
  const hourlyBackup = setInterval(() => void workspace.backUpIfChanged('hourly'), HOUR_IN_MS)
  hourlyBackup.unref()

  return {
    async answer(name, rawRequest) {
      if (isClosed) return fail('internal', 'Certpace is closing. Start it again to go on.')
      if (!isCallName(name))
        return fail('unknown-call', 'This page and this program do not fit together. Start Certpace again.')
      try {
        workspace.checkSurroundings()
        if (workspace.presence.isLost && !canDoWithoutFolder(name, rawRequest)) {
          return fail('lost-folder', workspace.presence.sentence)
        }
        return await answerCall(handlers, name, rawRequest)
      } catch (error) {
        options.log(describeForLog(name, error))
        return describeError(error)
      }
    },
    subscribe: (listener) => workspace.windows.subscribe(listener),
    async finish() {
      clearTimeout(startBackup)
      clearInterval(hourlyBackup)
      await Promise.race([workspace.finish(), wait(FINISH_LIMIT_IN_MS, undefined, { ref: false })])
    },
    close() {
      isClosed = true
      clearTimeout(startBackup)
      clearInterval(hourlyBackup)
      clearInterval(check)
      workspace.close()
    },
  }
}

async function answerCall<C extends CallName>(
  handlers: Handlers,
  name: C,
  rawRequest: unknown,
): Promise<Reply<ResponseOf<C>>> {
  const parsed = CONTRACT[name].request.safeParse(rawRequest)
  if (!parsed.success) return failWith(firstIssue('invalid-request', parsed.error).fault, 'invalid-request')
  // The schema of the call has just made it; indexing the contract by C loses that link.
  const request = parsed.data as RequestOf<C>
  return handlers[name](request)
}
