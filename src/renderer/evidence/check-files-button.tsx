import { Button } from '@mantine/core'
import { checkedSentence } from '#shared/wording/evidence.ts'
import { useOneAtATime } from '../forms/use-one-at-a-time.ts'
import { useActions, usePlan } from '../state/hooks.ts'
import { showFailure, showNotice } from '../ui/notices.tsx'

/** Reads every file to see whether it is what it was, and brings back from backups what is not. */
export function CheckFilesButton() {
  const { id: planId, evidence } = usePlan()
  const { call } = useActions()
  const { isBusy, run } = useOneAtATime()

  async function check(): Promise<void> {
    const reply = await call('evidence:mend', { planId })
    if (!reply.ok) {
      showFailure(reply.failure.message)
      return
    }
    const { mended, damaged } = reply.value
    const lost = evidence.filter(({ sha256 }) => damaged.includes(sha256)).map(({ title }) => title)
    const sentence = checkedSentence(mended, lost)
    if (lost.length > 0) showFailure(sentence)
    else showNotice(sentence)
  }

  return (
    <Button variant="subtle" size="compact-sm" ml={-8} loading={isBusy} onClick={() => void run(check)}>
      Check that all files are whole
    </Button>
  )
}
