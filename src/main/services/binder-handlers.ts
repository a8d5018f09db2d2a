import type { Reply } from '#shared/contract/contract.ts'
import type { BinderForm } from '#shared/contract/evidence.ts'
import type { ExportResponse } from '#shared/contract/exports.ts'
import { layOutBinder } from '#shared/export/binder.ts'
import { binderIndex } from '#shared/export/binder-index.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { binderFiles } from '../evidence/binder-files.ts'
import { verifyFiles } from '../evidence/verify-files.ts'
import { binderName } from '../export/file-name.ts'
import { type FileInFolder, writeFolder } from '../files/write-folder.ts'
import { DAMAGED_FILE } from '../store/evidence-files.ts'
import { deliverFile, writeWhereChosen } from './deliver-file.ts'
import { fail, failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

const NOTHING_KEPT =
  'This plan has no files kept as evidence, so there is nothing to put into a binder. Add one under Evidence on the screen Data.'

const NO_FOLDERS = 'A browser cannot save a folder. Save the binder as a ZIP file.'

/** All files kept as evidence, for people rather than for Certpace. */
export function binderHandlers(workspace: Workspace): Pick<Handlers, 'evidence:save-binder'> {
  const { options } = workspace
  return {
    'evidence:save-binder': async ({ planId, form }) => {
      const open = workspace.requireOpen(planId)
      if (!open.ok) return failWith(open.fault, 'no-such-plan')
      if (form === 'folder' && !options.host.chooseFolder) return fail('not-allowed', NO_FOLDERS)
      const { plan } = open.value.state
      if (plan.evidence.length === 0) return fail('refused', NOTHING_KEPT)
      const whole = new Set((await verifyFiles(plan, open.value.files)).whole.map(({ sha256 }) => sha256))
      // Others may have had their turn meanwhile, so the plan that was meant must still be open.
      const still = workspace.requireOpen(planId)
      if (!still.ok) return failWith(still.fault, 'no-such-plan')
      const items = plan.evidence.filter(({ sha256 }) => whole.has(sha256))
      const leftOut = plan.evidence.filter(({ sha256 }) => !whole.has(sha256))
      if (items.length === 0) return fail('damaged-file', DAMAGED_FILE)
      const formatter = createFormatter(workspace.settings.display.locale, plan.currency)
      const laidOut = layOutBinder(plan, items, formatter)
      const index = binderIndex({ plan, files: laidOut, leftOut, today: plan.asOf ?? options.today() }, formatter)
      const saved = await save(form, binderName(plan), binderFiles(laidOut, index, still.value.files))
      return saved.ok ? reply({ saved: saved.value, leftOut: leftOut.length }) : saved
    },
  }

  async function save(form: BinderForm, name: string, files: readonly FileInFolder[]): Promise<Reply<ExportResponse>> {
    if (form === 'archive') {
      // Loaded when first asked for, so that the start does not wait for it.
      const { zipParts } = await import('../files/zip-parts.ts')
      return await deliverFile(workspace, {
        fileName: `${name}.zip`,
        mediaType: 'application/zip',
        content: zipParts(files),
      })
    }
    const { chooseFolder } = options.host
    const parent = await chooseFolder?.()
    if (parent == null) return reply({ kind: 'cancelled' })
    const written = await writeWhereChosen(() => workspace.pending.track(writeFolder(parent, name, files)))
    return written.ok ? reply({ kind: 'saved', fileName: written.value }) : written
  }
}
