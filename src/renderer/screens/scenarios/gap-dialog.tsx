import { Modal, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { splitByChanges } from '#shared/comparison/split-by-changes.ts'
import { splitByPayments } from '#shared/comparison/split-by-payments.ts'
import { type Money, money } from '#shared/money/money.ts'
import { daysLater } from '#shared/projection/result/differences.ts'
import { changeStepWords, gapSentence, paymentPartWords, signedMoney } from '#shared/wording/gap-words.ts'
import { timeDifference } from '#shared/wording/rough-time.ts'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'
import { useFormatter, useToday } from '../../state/hooks.ts'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import './gap.css'

interface GapDialogProps {
  readonly scenario: ComparedScenario
  /** What it can be held against; the first stands there at first. */
  readonly others: readonly ComparedScenario[]
  readonly onClose: () => void
}

/** What makes one way dearer or later than another: by what was changed, and by what is paid. */
export function GapDialog({ scenario, others, onClose }: GapDialogProps) {
  useFocusBack()
  const formatter = useFormatter()
  const today = useToday()
  const [chosen, setChosen] = useState(others[0]?.id ?? '')
  const of = others.find(({ id }) => id === chosen)
  const payments = useMemo(() => (of ? splitByPayments(of.projection, scenario.projection) : []), [of, scenario])
  const changes = useMemo(() => (of ? splitByChanges(of.plan, scenario.plan, today) : []), [of, scenario, today])
  if (!of) return null
  const start = of.projection.totals.toCertification.amount
  const end = scenario.projection.totals.toCertification.amount
  const gap = {
    of: of.name,
    other: scenario.name,
    amount: money(end - start),
    days: daysLater(of.projection, scenario.projection),
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={`What makes the difference: ${scenario.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <NativeSelect
          label="Compared with"
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <Text fw={600}>{gapSentence(gap, formatter)}</Text>
        <Waterfall
          title="By what was changed"
          start={start}
          bars={changes.map((step) => ({
            amount: step.amount,
            words: changeStepWords(step, of.plan, formatter),
            more: step.days === null || step.days === 0 ? null : timeDifference(step.days),
          }))}
        />
        <Waterfall
          title="By what is paid"
          start={start}
          bars={payments.map((part) => ({
            amount: part.amount,
            words: [paymentPartWords(part)],
            more: (
              <details>
                <summary>{part.postings.of.length + part.postings.other.length} payments</summary>
                <PaymentList name={of.name} postings={part.postings.of} />
                <PaymentList name={scenario.name} postings={part.postings.other} />
              </details>
            ),
          }))}
        />
      </Stack>
    </Modal>
  )
}

interface Bar {
  readonly amount: Money
  readonly words: readonly string[]
  readonly more: ReactNode
}

interface WaterfallProps {
  readonly title: string
  /** The total that the first bar starts from; each further one starts where the one before ended. */
  readonly start: Money
  readonly bars: readonly Bar[]
}

function Waterfall({ title, start, bars }: WaterfallProps) {
  const formatter = useFormatter()
  const ends: number[] = []
  for (const { amount } of bars) ends.push((ends.at(-1) ?? start) + amount)
  const [least, most] = [Math.min(start, ...ends), Math.max(start, ...ends)]
  const place = (value: number) => (most === least ? 50 : ((value - least) / (most - least)) * 100)
  return (
    <section aria-label={title}>
      <Title order={3}>{title}</Title>
      {bars.length === 0 ? (
        <Text size="sm">Nothing makes a difference to the cost.</Text>
      ) : (
        <table className="gap-table">
          <tbody>
            <tr>
              <th scope="row">Starts at</th>
              <td className="number">{formatter.money(start)}</td>
              <td className="gap-bars" />
            </tr>
            {bars.map(({ amount, words, more }, index) => {
              const [from, to] = [ends[index - 1] ?? start, ends[index] ?? start]
              const [left, right] = [place(Math.min(from, to)), place(Math.max(from, to))]
              return (
                <tr key={words.join()}>
                  <th scope="row">
                    {words.map((word) => (
                      <div key={word}>{word}</div>
                    ))}
                    <div className="gap-more">{more}</div>
                  </th>
                  <td className="number">{signedMoney(amount, formatter)}</td>
                  <td className="gap-bars" aria-hidden>
                    <div className="gap-lane">
                      <span
                        className={amount > 0 ? 'gap-bar gap-bar-more' : 'gap-bar gap-bar-less'}
                        style={{ left: `${left}%`, width: `max(2px, ${right - left}%)` }}
                      />
                    </div>
                  </td>
                </tr>
              )
            })}
            <tr>
              <th scope="row">Comes to</th>
              <td className="number">{formatter.money(money(ends.at(-1) ?? start))}</td>
              <td className="gap-bars" />
            </tr>
          </tbody>
        </table>
      )}
    </section>
  )
}

interface PaymentListProps {
  readonly name: string
  readonly postings: ReturnType<typeof splitByPayments>[number]['postings']['of']
}

function PaymentList({ name, postings }: PaymentListProps) {
  const formatter = useFormatter()
  if (postings.length === 0) return null
  return (
    <div>
      {name}:
      <ul className="gap-payments">
        {postings.map(({ id, on, amount }) => (
          <li key={id}>
            {formatter.date(on)}, {formatter.money(amount)}
          </li>
        ))}
      </ul>
    </div>
  )
}
