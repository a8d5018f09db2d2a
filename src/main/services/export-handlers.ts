import type { PlanState, Reply } from '#shared/contract/contract.ts'
import type { ExportedFile, ExportResponse } from '#shared/contract/exports.ts'
import { NO_SUCH_SCENARIO } from '#shared/export/choice.ts'
import { type Outcome, succeed } from '#shared/fault.ts'
import { exportFileName, MEDIA_TYPES } from '../export/file-name.ts'
import type { MadeFile } from '../export/make-file.ts'
import { errorCode } from '../files/error-code.ts'
import { fail, failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

/** Errors of a place that a person chose, which say nothing of the data folder. */
const LOST_PLACES = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EINVAL']

/** Files made of a plan. Where there is a dialog to save them, main shows it; else the browser downloads them. */
export function exportHandlers(workspace: Workspace): Pick<Handlers, 'plan:export'> {
  const { options } = workspace
  return {
    'plan:export': async ({ planId, file }) => {
      if (file.format === 'pdf') return printReport(planId, file)
      const source = stateOf(planId)
      if (!source.ok) return failWith(source.fault, 'storage')
      // Loaded when first asked for, so that the start does not wait for it.
      const { makeExportFile } = await import('../export/make-file.ts')
      const made = await makeExportFile(source.value.plan, file, {
        today: options.today(),
        locale: workspace.settings.locale,
        madeAt: options.now().toISOString(),
        revision: source.value.revision,
      })
      return made.ok ? await handOver(made.value) : failWith(made.fault, 'refused')
    },
  }

  async function printReport(
    planId: string,
    file: Extract<ExportedFile, { format: 'pdf' }>,
  ): Promise<Reply<ExportResponse>> {
    const open = workspace.requireOpen(planId)
    if (!open.ok) return failWith(open.fault, 'no-such-plan')
    const { scenarios } = open.value.state.plan
    if (file.scenarioId !== null && !scenarios.some(({ id }) => id === file.scenarioId)) {
      return fail('no-such-scenario', NO_SUCH_SCENARIO, 'scenarioId')
    }
    const { printReport: print } = options.host
    if (!print) return reply({ kind: 'print' })
    const fileName = exportFileName(open.value.state.plan, file)
    const content = await print(file, workspace.settings.locale)
    return await handOver({ fileName, mediaType: MEDIA_TYPES.pdf, content })
  }

  async function handOver({ fileName, mediaType, content }: MadeFile): Promise<Reply<ExportResponse>> {
    const saved = await save(fileName, content)
    if (saved === null) return fail('storage', 'The file cannot be written there. Choose another place.')
    if (saved.kind !== 'download') return reply(saved)
    return reply({
      kind: 'download',
      fileName,
      mediaType,
      content:
        typeof content === 'string'
          ? { encoding: 'text', text: content }
          : { encoding: 'base64', base64: Buffer.from(content).toString('base64') },
    })
  }

  /** Null where the chosen place is gone or takes no such name; other troubles of the disk are described as anywhere. */
  async function save(fileName: string, content: MadeFile['content']) {
    try {
      return await options.host.saveFile(fileName, content)
    } catch (error) {
      if (LOST_PLACES.includes(errorCode(error))) return null
      throw error
    }
  }

  function stateOf(planId: string): Outcome<Pick<PlanState, 'plan' | 'revision'>> {
    if (workspace.open?.summary.id === planId) return succeed(workspace.open.state)
    const opened = workspace.shelf.open(planId)
    if (!opened.ok) return opened
    const { state } = opened.value
    opened.value.close()
    return succeed(state)
  }
}
