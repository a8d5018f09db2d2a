import type { ExportedFile } from '#shared/contract/exports.ts'
import { reportHash } from '#shared/export/report-address.ts'
import { useOneAtATime } from '../forms/use-one-at-a-time.ts'
import { useActions, useSession } from '../state/hooks.ts'
import { showFailure, showNotice } from '../ui/notices.tsx'
import { download } from './download.ts'
import { goTo, unlockHash } from './router.ts'

/** The actions on whole plans; failures are told, and after each success the session is loaded again. */
export function usePlanActions() {
  const { call, load } = useActions()
  const { isProtected } = useSession()
  const { run } = useOneAtATime()

  async function opened(reply: Awaited<ReturnType<typeof call<'plan:open'>>>): Promise<void> {
    if (!reply.ok) {
      showFailure(reply.failure.path ? `${reply.failure.path}: ${reply.failure.message}` : reply.failure.message)
      return
    }
    await load()
    goTo('overview')
  }

  async function openPlan(planId: string): Promise<void> {
    const reply = await call('plan:open', { planId })
    if (!reply.ok && reply.failure.code === 'passphrase-needed') location.hash = unlockHash(planId)
    else await opened(reply)
    if (!reply.ok) await load() // what kept it from being opened may have changed what is known of it
  }

  /** True when the file was made, or its report is on the screen; a failure has been told. */
  async function exportFile(planId: string, file: ExportedFile): Promise<boolean> {
    const reply = await call('plan:export', { planId, file })
    if (!reply.ok) {
      showFailure(reply.failure.message)
      return false
    }
    switch (reply.value.kind) {
      case 'download':
        download(reply.value)
        showNotice(`${reply.value.fileName} is among your downloads.`)
        return true
      case 'saved':
        showNotice(`Saved as ${reply.value.fileName}`)
        return true
      case 'print':
        if (file.format === 'pdf') location.hash = reportHash(file)
        return true
      case 'cancelled':
        return false
    }
  }

  return {
    openPlan: (planId: string) => run(() => openPlan(planId)),
    openSample: (sampleId: string) => run(async () => opened(await call('plan:open-sample', { sampleId }))),
    importFile: (file: File) => run(async () => opened(await call('plan:import', { text: await file.text() }))),
    /** The complete plan as a file, protected as the plan is. */
    exportPlan: (planId: string) => exportFile(planId, { format: 'json', isRedacted: false, isProtected }),
    exportFile,
    async quit(): Promise<void> {
      const reply = await call('app:quit', {})
      if (!reply.ok) showFailure(reply.failure.message)
    },
  }
}
