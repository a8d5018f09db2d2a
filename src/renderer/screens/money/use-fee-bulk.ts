import type { Fee } from '#shared/plan/fee.ts'
import { count } from '#shared/wording/phrases.ts'
import { nextFeePayment, paymentTarget } from '../../derived/open-payments.ts'
import { usePayAll } from '../../editing/use-pay-all.ts'
import { usePlan, useProjection } from '../../state/hooks.ts'
import type { BulkAction } from '../../ui/table-bar.tsx'

/** What can be done with several fees at once. A fee without an amount is paid in its own dialog, which asks for it. */
export function useFeeBulk(
  selected: readonly Fee[],
  removeAll: (fees: readonly Fee[], named: string) => void,
): readonly BulkAction[] {
  const plan = usePlan()
  const projection = useProjection()
  const payAll = usePayAll()
  const payments = selected.flatMap((fee) => {
    const next = nextFeePayment(plan, projection, fee)
    if (!next || next.amount === null) return []
    const target = paymentTarget({ kind: 'fee', item: fee }, next.index)
    return [{ title: fee.title, target, amount: next.amount }]
  })
  const named = (items: readonly unknown[]) => count(items.length, 'fee', 'fees')
  return [
    payAll(payments, named(payments)),
    { label: 'Remove', count: selected.length, onSelect: () => removeAll(selected, named(selected)) },
  ]
}
