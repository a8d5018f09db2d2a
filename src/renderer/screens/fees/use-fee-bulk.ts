import type { Fee } from '#shared/plan/fee.ts'
import { count } from '#shared/wording/phrases.ts'
import { recordPayment } from '../../commands/log-commands.ts'
import { nextFeePayment, paymentTarget } from '../../derived/open-payments.ts'
import { useBulk } from '../../editing/use-bulk.ts'
import { makeId } from '../../editing/use-editing.ts'
import { usePlan, useProjection, useToday } from '../../state/hooks.ts'
import type { BulkAction } from '../../ui/table-bar.tsx'

/** What can be done with several fees at once. A fee without an amount is paid in its own dialog, which asks for it. */
export function useFeeBulk(
  selected: readonly Fee[],
  removeAll: (fees: readonly Fee[], named: string) => void,
): readonly BulkAction[] {
  const plan = usePlan()
  const projection = useProjection()
  const today = useToday()
  const send = useBulk()
  const payments = selected.flatMap((fee) => {
    const next = nextFeePayment(plan, projection, fee)
    return next && next.amount !== null ? [{ fee, index: next.index, amount: next.amount }] : []
  })
  const named = (items: readonly unknown[]) => count(items.length, 'fee', 'fees')
  return [
    {
      label: 'Mark as paid',
      count: payments.length,
      onSelect: () =>
        send(
          `Mark ${named(payments)} as paid`,
          `The next payment of ${named(payments)} marked as paid`,
          payments.map(({ fee, index, amount }) =>
            recordPayment(fee.title, paymentTarget({ kind: 'fee', item: fee }, index), { on: today, amount }, makeId),
          ),
        ),
    },
    { label: 'Remove', count: selected.length, onSelect: () => removeAll(selected, named(selected)) },
  ]
}
