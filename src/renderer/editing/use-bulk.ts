import type { Command } from '#shared/plan/edit.ts'
import { together } from '../commands/bulk-commands.ts'
import { useEditing } from './use-editing.ts'
import { useUndoOffer } from './use-undo-offer.ts'

/**
 * Sends several commands as one, says in a notice what was done, and offers to undo it. `label` is that of the whole:
 * `Mark 3 courses as done`.
 */
export function useBulk(): (label: string, said: string, commands: readonly Command[]) => void {
  const { apply } = useEditing()
  const offerUndo = useUndoOffer()
  return (label, said, commands) => {
    void apply(together(label, commands)).then(({ ok }) => {
      if (ok && commands.length > 0) offerUndo({ sentence: said, label })
    })
  }
}
