import { Anchor, Button, Group, Paper, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { sumMoney } from '#shared/money/money.ts'
import type { Posting } from '#shared/projection/result/money.ts'
import { kindOfAmount, postingStateName } from '#shared/wording/names.ts'
import { atLeast } from '#shared/wording/totals.ts'
import { type PaymentOf, paymentOfPosting } from '../../derived/open-payments.ts'
import { OpenPaymentDialog } from '../../editing/payment-dialog.tsx'
import { SavedNote } from '../../editing/saved-note.tsx'
import { pathOfPosting } from '../../navigation/posting-path.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { useIsPrinting } from '../../ui/use-is-printing.ts'
import { DAYS_AHEAD, dueSoon } from './due-soon.ts'

/** So many are read at a glance; the rest is a step away. */
const MOST_AT_FIRST = 5

/** What is to be paid soon, each with the way to its item and, where the plan can take it, to mark it as paid. */
export function DueCard() {
  const projection = useProjection()
  const formatter = useFormatter()
  const [isWhole, setWhole] = useState(false)
  const [paying, setPaying] = useState<PaymentOf | null>(null)
  const isPrinting = useIsPrinting()
  const due = dueSoon(projection)
  const shown = isWhole || isPrinting ? due : due.slice(0, MOST_AT_FIRST)
  const sum = formatter.money(sumMoney(due.map(({ amount }) => amount)))
  const isOpen = projection.totals.notEntered.length > 0
  return (
    <Paper withBorder component="section" p="md" aria-labelledby="due-title" className="money-due">
      <Group justify="space-between" align="baseline" gap="xs">
        <Group gap="xs" align="baseline">
          <Title order={2} id="due-title">
            Due in the next {DAYS_AHEAD} days
          </Title>
          <SavedNote />
        </Group>
        {due.length > 0 && (
          <Text fw={600} className="number">
            {atLeast(sum, isOpen)}
          </Text>
        )}
      </Group>
      {due.length === 0 ? (
        <Text c="dimmed">{isOpen ? 'No amount that is entered is due.' : 'Nothing is due.'}</Text>
      ) : (
        <ul className="money-lines">
          {shown.map((posting) => (
            <DueLine key={posting.id} posting={posting} onPay={setPaying} />
          ))}
        </ul>
      )}
      {due.length > MOST_AT_FIRST && (
        <Button
          className="screen-actions flush-left"
          variant="subtle"
          size="compact-sm"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'Show fewer' : `Show all ${due.length}`}
        </Button>
      )}
      {paying && <OpenPaymentDialog {...paying} onClose={() => setPaying(null)} />}
    </Paper>
  )
}

interface DueLineProps {
  readonly posting: Posting
  readonly onPay: (payment: PaymentOf) => void
}

function DueLine({ posting, onPay }: DueLineProps) {
  const formatter = useFormatter()
  const payment = paymentOfPosting(usePlan(), posting)
  const { on, title, amount, source, state } = posting
  const part = kindOfAmount(posting)
  const verb = payment?.of.kind === 'contribution' ? 'received' : 'paid'
  return (
    <li>
      <span className="money-day">{formatter.date(on)}</span>
      <span className="money-name">
        <Anchor href={`#/${pathOfPosting(source)}`}>{title}</Anchor>
        {part !== '' && `, ${part}`}
        {state !== 'planned' && (
          <Text span size="sm" c={state === 'overdue' ? 'var(--negative)' : 'dimmed'}>
            {' '}
            {postingStateName(posting)}
          </Text>
        )}
      </span>
      <span className="number">{formatter.money(amount)}</span>
      <span className="screen-actions">
        {payment && (
          <Button
            variant="light"
            size="compact-sm"
            aria-label={`Mark as ${verb}: ${title}, ${formatter.date(on)}`}
            onClick={() => onPay(payment)}
          >
            Mark as {verb}
          </Button>
        )}
      </span>
    </li>
  )
}
