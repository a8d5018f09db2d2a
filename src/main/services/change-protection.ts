import { realpathSync } from 'node:fs'
import { type Outcome, refuse } from '#shared/fault.ts'
import { removeDatabase } from '../files/durable-files.ts'
import { UNFINISHED } from '../files/unfinished-name.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { CONVERT_DATABASE } from '../store/convert-task.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { runInThread } from '../threads/run-in-thread.ts'
import type { Workspace } from './workspace.ts'

/** How often the copy is tried, as it has to be made again when the plan is changed meanwhile. */
const ATTEMPTS = 5

/**
 * Replaces the file of the open plan by a whole, checked copy under another key, or under none; undo steps stay. The
 * plan can be worked on while the copy is made. A crash leaves the file as it was or as it is to be. Faults:
 * `no-such-plan`, `busy`, and those of `replaceOpenFile`. Throws for errors of disk and system; the plan is then as it
 * was.
 */
export function changeProtection(
  workspace: Workspace,
  planId: string,
  key: ProtectionKey | null,
): Promise<Outcome<PlanStore>> {
  return workspace.backups.exclusively(async () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const open = workspace.requireOpen(planId)
      if (!open.ok) return open
      const file = realpathSync(open.value.file) // the copy has to lie on the same disk as the file itself
      const target = { file: `${file}${UNFINISHED}`, key }
      try {
        const source = { file, key: open.value.key }
        const revision = await runInThread(workspace.options.workerFile, CONVERT_DATABASE, { source, target })
        const replaced = workspace.replaceOpenFile(planId, revision, target)
        if (replaced.ok || replaced.fault.code !== 'conflict') return replaced
      } finally {
        removeDatabase(target.file)
      }
    }
    return refuse('busy', '', 'The plan is being changed all the time. Nothing was done; try again in a moment.')
  })
}
