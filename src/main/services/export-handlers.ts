import type { PlanState, Reply } from '#shared/contract/contract.ts'
import type { ExportedFile, ExportResponse } from '#shared/contract/exports.ts'
import { NO_SUCH_SCENARIO } from '#shared/export/choice.ts'
import { type Outcome, succeed } from '#shared/fault.ts'
import { exportFileName, MEDIA_TYPES } from '../export/file-name.ts'
import type { MadeFile } from '../export/make-file.ts'
import { errorCode } from '../files/error-code.ts'
import { protectText } from '../protection/protected-text.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { fail, failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

/** Errors of a place that a person chose, which say nothing of the data folder. */
const LOST_PLACES = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EINVAL']
interface ExportSource extends Pick<PlanState, 'plan' | 'revision'> {
  /** That of the plan; null when it is not protected. */
  readonly key: ProtectionKey | null
}

function sourceOf({ state: { plan, revision }, key }: PlanStore): ExportSource {
  return { plan, revision, key }
}

function protectFile({ content, ...file }: MadeFile, key: ProtectionKey): MadeFile {
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8')
  return { ...file, content: protectText(text, key) }
}

/** Files made of a plan. Where there is a dialog to save them, main shows it; else the browser downloads them. */
export function exportHandlers(workspace: Workspace): Pick<Handlers, 'plan:export'> {
  const { options } = workspace
  return {
    'plan:export': async ({ planId, file }) => {
      if (file.format === 'pdf') return printReport(planId, file)
      const source = stateOf(planId)
      if (!source.ok) return failWith(source.fault, 'storage')
      const protect = file.format === 'json' && file.isProtected
      if (protect && !source.value.key) return fail('refused', 'This plan has no passphrase. Export it without one.')
      // Loaded when first asked for, so that the start does not wait for it.
      const { makeExportFile } = await import('../export/make-file.ts')
      const made = await makeExportFile(source.value.plan, file, {
        today: options.today(),
        locale: workspace.settings.locale,
        madeAt: options.now().toISOString(),
        revision: source.value.revision,
      })
      if (!made.ok) return failWith(made.fault, 'refused')
      const key = protect ? source.value.key : null
      return await handOver(key ? protectFile(made.value, key) : made.value)
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

  function stateOf(planId: string): Outcome<ExportSource> {
    if (workspace.open?.summary.id === planId) return succeed(sourceOf(workspace.open))
    const opened = workspace.shelf.open(planId)
    if (!opened.ok) return opened
    opened.value.close()
    return succeed(sourceOf(opened.value))
  }
}
