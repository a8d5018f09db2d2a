import type { PlanState, Reply } from '#shared/contract/contract.ts'
import type { ExportedFile, ExportResponse } from '#shared/contract/exports.ts'
import { bytesOfFiles, pathInPlanFile } from '#shared/evidence/files-of-plan.ts'
import { NO_SUCH_SCENARIO } from '#shared/export/choice.ts'
import { type Outcome, succeed } from '#shared/fault.ts'
import { writePlanText } from '#shared/plan/document.ts'
import type { Evidence } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { PLAN_IN_ARCHIVE } from '#shared/plan/plan-file.ts'
import { verifyFiles } from '../evidence/verify-files.ts'
import { exportFileName, MEDIA_TYPES } from '../export/file-name.ts'
import type { MadeFile } from '../export/make-file.ts'
import { protectExport } from '../protection/protected-export.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import type { FileReader } from '../store/evidence-files.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { deliverFile } from './deliver-file.ts'
import { fail, failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

/** A protected export is encrypted as a whole, which has to be held in memory. */
const MOST_PROTECTED_BYTES = 20_000_000
const TOO_MUCH_TO_PROTECT =
  'An export that is protected by a passphrase can take 20 MB of files with it, and this plan has more. Export it without the files, or without protection.'

interface ExportSource extends Pick<PlanState, 'plan' | 'revision'> {
  /** That of the plan; null when it is not protected. */
  readonly key: ProtectionKey | null
}

function sourceOf({ state: { plan, revision }, key }: PlanStore): ExportSource {
  return { plan, revision, key }
}

function protectFile({ content, ...file }: MadeFile, key: ProtectionKey): MadeFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return { ...file, content: protectExport(bytes, key) }
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
      if (file.format === 'json' && file.withFiles && !file.isRedacted) return planWithFiles(planId, file)
      // Loaded when first asked for, so that the start does not wait for it.
      const { makeExportFile } = await import('../export/make-file.ts')
      const made = await makeExportFile(source.value.plan, file, {
        today: options.today(),
        locale: workspace.settings.display.locale,
        madeAt: options.now().toISOString(),
        revision: source.value.revision,
      })
      if (!made.ok) return failWith(made.fault, 'refused')
      const key = protect ? source.value.key : null
      return await deliverFile(workspace, key ? protectFile(made.value, key) : made.value)
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
    const content = await print(file, workspace.settings.display.locale)
    // What was printed is the open plan; when another one was opened meanwhile it may be that one.
    const still = workspace.requireOpen(planId)
    if (!still.ok) return failWith(still.fault, 'no-such-plan')
    return await deliverFile(workspace, { fileName, mediaType: MEDIA_TYPES.pdf, content })
  }

  /** A ZIP archive of the plan and its files; JSON alone where there are none. A redacted plan names no files. */
  async function planWithFiles(
    planId: string,
    file: Extract<ExportedFile, { format: 'json' }>,
  ): Promise<Reply<ExportResponse>> {
    const open = workspace.requireOpen(planId)
    if (!open.ok) return failWith(open.fault, 'no-such-plan')
    const { files, state, key } = open.value
    if (file.isProtected && bytesOfFiles(state.plan) > MOST_PROTECTED_BYTES) return fail('refused', TOO_MUCH_TO_PROTECT)
    const { whole } = await verifyFiles(state.plan, files)
    const protection = file.isProtected ? key : null
    const form = whole.length === 0 ? 'json' : 'zip'
    const content = form === 'json' ? writePlanText(state.plan) : await packPlan(state.plan, whole, files)
    if (protection === null) {
      const fileName = exportFileName(state.plan, file, form)
      return await deliverFile(workspace, { fileName, mediaType: MEDIA_TYPES[form], content })
    }
    const bytes = typeof content === 'string' ? content : Buffer.concat([...content])
    const made = { fileName: exportFileName(state.plan, file), mediaType: MEDIA_TYPES.json, content: bytes }
    return await deliverFile(workspace, protectFile(made, protection))
  }

  function stateOf(planId: string): Outcome<ExportSource> {
    return workspace.withStore(planId, (store) => succeed(sourceOf(store)))
  }
}

/** A ZIP archive of a plan and its files, made while it is read. */
async function packPlan(plan: Plan, whole: readonly Evidence[], files: FileReader) {
  // Loaded when first asked for, so that the start does not wait for it.
  const { zipParts } = await import('../files/zip-parts.ts')
  return zipParts([
    { path: [PLAN_IN_ARCHIVE], content: [Buffer.from(writePlanText(plan), 'utf8')] },
    ...whole.map((file) => ({ path: pathInPlanFile(file), content: files.read(file) })),
  ])
}
