import type { BinderForm } from '#shared/contract/evidence.ts'
import { leftOutSentence } from '#shared/wording/evidence.ts'
import { useActions, usePlanName } from '../state/hooks.ts'
import { deliverFile } from '../transfers/deliver-file.ts'
import { showFailure, showNotice } from '../ui/notices.tsx'

/** Saves all evidence of the open plan; true when it was saved, and a failure has been told. */
export function useSaveBinder(): (form: BinderForm) => Promise<boolean> {
  const { id: planId } = usePlanName()
  const { call } = useActions()
  return async (form) => {
    const reply = await call('evidence:save-binder', { planId, form })
    if (!reply.ok) {
      showFailure(reply.failure.message)
      return false
    }
    const { saved, leftOut } = reply.value
    const isSaved = await deliverFile(call, { ok: true, value: saved })
    if (isSaved && leftOut > 0) showNotice(leftOutSentence(leftOut))
    return isSaved
  }
}
