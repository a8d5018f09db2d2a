import type { ExportedFile } from '#shared/contract/exports.ts'
import { reportHash } from '#shared/export/report-address.ts'
import { missingFilesSentence } from '#shared/wording/evidence.ts'
import { useOneAtATime } from '../forms/use-one-at-a-time.ts'
import { overviewUnlessNavigated, unlockHash } from '../navigation/router.ts'
import { useActions, useAppSnapshot } from '../state/hooks.ts'
import { deliverFile } from '../transfers/deliver-file.ts'
import { sendFile } from '../transfers/send-file.ts'
import { showFailure, showNotice } from '../ui/notices.tsx'

/** Tries a passphrase on a file that waits for it; answers with why it is not the right one, or null when it is done. */
export type TryPassphrase = (passphrase: string) => Promise<string | null>
type OnLocked = (tryPassphrase: TryPassphrase) => void

/** The actions on whole plans. Each failure is shown as a notice, and after each success the snapshot is loaded again. */
export function usePlanActions() {
  const { call, load } = useActions()
  const { isProtected } = useAppSnapshot('isProtected')
  const { run } = useOneAtATime()

  async function opened(reply: Awaited<ReturnType<typeof call<'plan:open'>>>, toOverview: () => void): Promise<void> {
    if (!reply.ok) {
      showFailure(reply.failure.path ? `${reply.failure.path}: ${reply.failure.message}` : reply.failure.message)
      return
    }
    await load()
    toOverview()
  }

  async function openPlan(planId: string): Promise<void> {
    const toOverview = overviewUnlessNavigated()
    const reply = await call('plan:open', { planId })
    if (!reply.ok && reply.failure.code === 'passphrase-needed') location.hash = unlockHash(planId)
    else await opened(reply, toOverview)
    if (!reply.ok) await load() // what kept it from being opened may have changed what is known of it
  }

  async function openSample(sampleId: string): Promise<void> {
    const toOverview = overviewUnlessNavigated()
    await opened(await call('plan:open-sample', { sampleId }), toOverview)
  }

  async function openFile(file: File, onLocked: OnLocked): Promise<void> {
    const upload = await sendFile(call, 'open', file)
    if (!upload.ok) showFailure(upload.failure.message)
    else
      await openedFile(await call('plans:open-file', { from: { kind: 'received', uploadId: upload.value } }), onLocked)
  }

  async function openedFile(
    reply: Awaited<ReturnType<typeof call<'plans:open-file'>>>,
    onLocked: OnLocked,
  ): Promise<void> {
    const toOverview = overviewUnlessNavigated()
    if (!reply.ok) {
      await opened(reply, toOverview)
      return
    }
    const file = reply.value
    if (file.kind === 'cancelled') return
    if (file.kind === 'locked') {
      onLocked(async (passphrase) => {
        const again = await call('plans:open-file', { from: { kind: 'locked', file: file.file, passphrase } })
        if (!again.ok && again.failure.code === 'wrong-passphrase') return again.failure.message
        await openedFile(again, onLocked)
        return null
      })
      return
    }
    await opened({ ok: true, value: file }, toOverview)
    if (file.renamedFrom !== null)
      showNotice(`There is a plan ${file.renamedFrom} already, so this one is ${file.name}.`)
    tellMissing(file.missingFiles)
  }

  /** True when the file was made, or its report is on the screen; a failure has been told. */
  async function exportFile(planId: string, file: ExportedFile): Promise<boolean> {
    const isMade = await makeFile(planId, file)
    if (isMade && file.format === 'json' && file.withFiles) await tellMissingFiles(planId)
    return isMade
  }

  async function makeFile(planId: string, file: ExportedFile): Promise<boolean> {
    const reply = await call('plan:export', { planId, file })
    if (!reply.ok || reply.value.kind !== 'print') return await deliverFile(call, reply)
    if (file.format === 'pdf') location.hash = reportHash(file)
    return true
  }

  /** What is damaged in the plan is not in its export. */
  async function tellMissingFiles(planId: string): Promise<void> {
    const checked = await call('evidence:check', { planId })
    if (checked.ok) tellMissing(checked.value.damaged.length)
  }

  function tellMissing(files: number): void {
    if (files > 0) showNotice(missingFilesSentence(files))
  }

  return {
    openPlan: (planId: string) => run(() => openPlan(planId)),
    openSample: (sampleId: string) => run(() => openSample(sampleId)),
    /** Opens a plan file that the page has been given. One that is protected is handed to `onLocked`. */
    openFile: (file: File, onLocked: OnLocked) => run(() => openFile(file, onLocked)),
    /** Opens a plan file that the person chooses in a dialog of the system, in the same way. */
    askForFile: (onLocked: OnLocked) =>
      run(async () => openedFile(await call('plans:open-file', { from: { kind: 'ask' } }), onLocked)),
    /** The complete plan as a file, protected as the plan is. */
    exportPlan: (planId: string) =>
      exportFile(planId, { format: 'json', isRedacted: false, isProtected, withFiles: true }),
    exportFile,
    async quit(): Promise<void> {
      const reply = await call('app:quit', {})
      if (!reply.ok) showFailure(reply.failure.message)
    },
  }
}
