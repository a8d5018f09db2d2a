import { useActions, usePlanName } from '../state/hooks.ts'
import { showNotice, showRemoved } from '../ui/notices.tsx'

/** Offers to undo a removal that has been kept. */
export type OfferUndo = (removed: {
  /** What is gone, as the notice says it. */
  readonly sentence: string
  /** The label of the command that removed it. */
  readonly label: string
}) => void

export function useUndoOffer(): OfferUndo {
  const { id: planId } = usePlanName()
  const { undoIfLatest } = useActions()

  async function bringBack(label: string): Promise<void> {
    const isBack = await undoIfLatest(planId, label)
    if (!isBack) showNotice('Other changes came after it. Use Undo at the top until it is back.')
  }

  return ({ sentence, label }) => showRemoved(sentence, () => void bringBack(label))
}
