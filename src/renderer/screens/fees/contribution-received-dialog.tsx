import { moneyText } from '#shared/input/parse-money.ts'
import type { Contribution } from '#shared/plan/contribution.ts'
import { receiveContribution } from '../../commands/log-commands.ts'
import { nextContribution } from '../../derived/open-payments.ts'
import { EventDialog } from '../../editing/event-dialog.tsx'
import { useActions, useFormatter, usePlan, useProjection, useToday } from '../../state/hooks.ts'

interface ContributionReceivedDialogProps {
  readonly contribution: Contribution
  readonly onClose: () => void
}

/** Logs that the next open amount of a contribution has come in. */
export function ContributionReceivedDialog({ contribution, onClose }: ContributionReceivedDialogProps) {
  const plan = usePlan()
  const projection = useProjection()
  const today = useToday()
  const formatter = useFormatter()
  const { dispatch } = useActions()
  const next = nextContribution(plan, projection, contribution)
  return (
    <EventDialog
      title={`Mark ${contribution.title} as received`}
      {...(next?.dueOn ? { explanation: `The amount that the plan has on ${formatter.date(next.dueOn)}.` } : {})}
      questions={{ hours: 'not-asked', amount: 'required' }}
      amountLabel="Amount received"
      initial={{ on: today, hours: '', amount: moneyText(next?.amount ?? null, plan.currency) }}
      submit="Mark as received"
      onSave={async ({ on, amount }) => {
        if (amount === null) return false
        const command = receiveContribution(contribution, next?.index ?? 0, on, amount, () => crypto.randomUUID())
        return (await dispatch(command)).ok
      }}
      onClose={onClose}
    />
  )
}
