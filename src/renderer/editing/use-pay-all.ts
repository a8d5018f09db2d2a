import type { Money } from '#shared/money/money.ts'
import type { PaymentTarget } from '#shared/plan/log-entry.ts'
import { recordPayment } from '../commands/log-commands.ts'
import { useToday } from '../state/hooks.ts'
import type { BulkAction } from '../ui/table-bar.tsx'
import { useBulk } from './use-bulk.ts'
import { makeId } from './use-editing.ts'

/** The next payment of one of several things, whose amount is known. */
interface NextPayment {
  readonly title: string
  readonly target: PaymentTarget
  readonly amount: Money
}

/** Makes the action that marks several payments as paid today. `named` says of what: `3 courses`. */
export function usePayAll(): (payments: readonly NextPayment[], named: string) => BulkAction {
  const send = useBulk()
  const on = useToday()
  return (payments, named) => ({
    label: 'Mark as paid',
    count: payments.length,
    onSelect: () =>
      send(
        `Mark ${named} as paid`,
        `The next payment of ${named} marked as paid`,
        payments.map(({ title, target, amount }) => recordPayment(title, target, { on, amount }, makeId)),
      ),
  })
}
