import { useOneAtATime } from '../forms/use-one-at-a-time.ts'
import { useActions } from '../state/hooks.ts'
import { showFailure, showNotice } from '../ui/notices.tsx'
import { downloadText } from './download.ts'
import { goTo } from './router.ts'

/** The actions on whole plans; failures are told, and after each success the session is loaded again. */
export function usePlanActions() {
  const { call, load } = useActions()
  const { run } = useOneAtATime()

  async function opened(reply: Awaited<ReturnType<typeof call<'plan:open'>>>): Promise<void> {
    if (!reply.ok) {
      showFailure(reply.failure.path ? `${reply.failure.path}: ${reply.failure.message}` : reply.failure.message)
      return
    }
    await load()
    goTo('overview')
  }

  return {
    openPlan: (planId: string) => run(async () => opened(await call('plan:open', { planId }))),
    openSample: (sampleId: string) => run(async () => opened(await call('plan:open-sample', { sampleId }))),
    importFile: (file: File) => run(async () => opened(await call('plan:import', { text: await file.text() }))),
    async exportPlan(planId: string): Promise<void> {
      const reply = await call('plan:export', { planId })
      if (!reply.ok) showFailure(reply.failure.message)
      else if (reply.value.kind === 'download') downloadText(reply.value.fileName, reply.value.text)
      else if (reply.value.kind === 'saved') showNotice(`Saved as ${reply.value.fileName}`)
    },
    async quit(): Promise<void> {
      const reply = await call('app:quit', {})
      if (!reply.ok) showFailure(reply.failure.message)
    },
  }
}
