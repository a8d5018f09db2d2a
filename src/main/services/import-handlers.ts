import path from 'node:path'
import type { ImportSource } from '#shared/contract/import.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { importEdits } from '#shared/import/make-import.ts'
import { planForImport, titleKeys } from '#shared/import/plan-for-import.ts'
import type { ImportCounts } from '#shared/import/result.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { mappingsFile } from '../data-folder/data-folder.ts'
import type { ImportFile, ImportRunner, PlanSource } from '../imports/import-runner.ts'
import { rememberedMappings } from '../imports/remembered-mappings.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { changeOpenPlan } from './change-open-plan.ts'
import { deliverFile } from './deliver-file.ts'
import { fail, failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

const AS_THE_FILE_SUGGESTS = { encoding: null, separator: null, sheet: null }

type ImportHandlers = Pick<
  Handlers,
  | 'import:open'
  | 'import:read-again'
  | 'import:review'
  | 'import:take'
  | 'import:forget'
  | 'import:report'
  | 'import:close'
>

/** Spreadsheets of hours and payments that are taken into the log of the open plan. */
export function importHandlers(workspace: Workspace): ImportHandlers {
  const { options } = workspace
  const mappings = rememberedMappings(mappingsFile(options.dataFolder), options.log)
  let runner: Promise<ImportRunner> | null = null
  workspace.whenLeft(() => void runner?.then((open) => open.close())) // its rows belong to the plan that is left
  return {
    'import:open': async ({ planId, from }) => {
      const open = workspace.requireOpen(planId)
      if (!open.ok) return failWith(open.fault, 'no-such-plan')
      const file = await fileFrom(from)
      if (!file.ok) return failWith(file.fault, 'not-allowed')
      if (file.value === null) return reply({ kind: 'cancelled' })
      const sheet = await (await getRunner()).open(file.value, AS_THE_FILE_SUGGESTS, titleKeys(open.value.state.plan))
      return sheet.ok
        ? reply({ kind: 'opened', ...mappings.recall(sheet.value) })
        : failWith(sheet.fault, 'unreadable-file')
    },
    'import:read-again': async ({ importId, reading }) => {
      const sheet = await (await getRunner()).readAgain(importId, reading)
      return sheet.ok ? reply(mappings.recall(sheet.value)) : failWith(sheet.fault, 'unreadable-file')
    },
    'import:review': async ({ planId, importId, options: chosen }) => {
      const open = workspace.requireOpen(planId)
      if (!open.ok) return failWith(open.fault, 'no-such-plan')
      const review = await (await getRunner()).review(importId, chosen, planSourceOf(open.value))
      return review.ok ? reply(review.value) : failWith(review.fault, 'unreadable-file')
    },
    'import:take': async ({ planId, importId, options: chosen, baseRevision }) => {
      const open = workspace.requireOpen(planId)
      if (!open.ok) return failWith(open.fault, 'no-such-plan')
      if (open.value.state.revision !== baseRevision) return failWith(CONFLICT, 'conflict')
      const runner = await getRunner()
      const taken = await runner.take(importId, chosen, planSourceOf(open.value))
      if (!taken.ok) return failWith(taken.fault, 'unreadable-file')
      const { review } = taken.value
      if (review.blocked !== null) return fail('refused', review.blocked)
      await workspace.backUpIfChanged('before-change')
      // Others may have had their turn meanwhile, so the plan that was meant must still be open, and as it was.
      const still = workspace.requireOpen(planId)
      if (!still.ok) return failWith(still.fault, 'no-such-plan')
      if (still.value.state.revision !== baseRevision) return failWith(CONFLICT, 'conflict')
      const sheet = runner.sheetOf(importId)
      await runner.finish(importId) // its memory is free before the rows are written
      const label = labelOf(review.counts, workspace.settings.display.locale)
      const command = { label, group: null, edits: importEdits(taken.value.courses, taken.value.entries) }
      const change = changeOpenPlan(workspace, planId, (store) => store.apply(command, baseRevision))
      if (!change.ok) return failWith(change.fault, 'refused')
      if (sheet.ok) mappings.remember(sheet.value, chosen)
      return reply({ revision: change.value.revision, label, review })
    },
    'import:forget': async ({ importId }) => {
      const sheet = (await getRunner()).sheetOf(importId)
      if (!sheet.ok) return failWith(sheet.fault, 'no-such-import')
      mappings.forget(sheet.value)
      return reply(sheet.value)
    },
    'import:report': async ({ importId }) => {
      const report = (await getRunner()).reportOf(importId)
      if (!report.ok) return failWith(report.fault, 'no-such-import')
      const { fileName, text } = report.value
      return deliverFile(workspace, { fileName, mediaType: 'text/csv', content: text })
    },
    'import:close': async ({ importId }) => {
      ;(await getRunner()).close(importId)
      return reply({})
    },
  }

  /** Loaded when first asked for, so that the start does not wait for it. */
  function getRunner(): Promise<ImportRunner> {
    runner ??= import('../imports/import-runner.ts').then(
      ({ ImportRunner }) =>
        new ImportRunner({
          workerFile: options.importWorkerFile,
          newId: options.newId,
          onProgress: (importId, share) => workspace.windows.emit('import:progress', { importId, share }),
        }),
    )
    return runner
  }

  /** Null when the person chose none. */
  async function fileFrom(from: ImportSource): Promise<Outcome<ImportFile | null>> {
    if (from.kind === 'received') {
      const received = workspace.uploads.takeFile(from.uploadId)
      return received.ok ? succeed({ ...received.value, fileName: from.fileName }) : received
    }
    const { chooseSpreadsheet } = options.host
    if (!chooseSpreadsheet) return refuse('not-allowed', '', 'Choose the file in the page.')
    const file = await chooseSpreadsheet()
    return succeed(file === null ? null : { file, fileName: path.basename(file), release: () => {} })
  }

  function planSourceOf({ state: { plan, revision } }: PlanStore): PlanSource {
    const today = plan.asOf ?? options.today()
    return { revision, describe: () => planForImport(plan, project(plan, today), workspace.settings.display.locale) }
  }
}

const CONFLICT = {
  code: 'conflict',
  path: '',
  message: 'The plan was changed in another window. Look at the rows again, then take them.',
}

function labelOf({ taken, part }: ImportCounts, locale: string): string {
  const rows = taken + part
  return rows === 1 ? 'Import 1 row' : `Import ${createFormatter(locale, 'USD').number(rows)} rows`
}
