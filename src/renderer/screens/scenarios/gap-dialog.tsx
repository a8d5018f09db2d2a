import { Modal, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { paidGap } from '#shared/comparison/paid-gap.ts'
import { splitByChanges } from '#shared/comparison/split-by-changes.ts'
import { unsharedAmounts } from '#shared/comparison/unshared-amounts.ts'
import { money } from '#shared/money/money.ts'
import { daysLater } from '#shared/projection/result/differences.ts'
import { changeStepWords, gapSentence, paymentPartWords, unsharedSentence } from '#shared/wording/gap-words.ts'
import { timeDifference } from '#shared/wording/rough-time.ts'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'
import { useFormatter, useToday } from '../../state/hooks.ts'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { PartPayments, StepPayments } from './gap-payments.tsx'
import { Waterfall } from './waterfall.tsx'

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
  const paid = useMemo(() => (of ? paidGap(of.projection, scenario.projection) : null), [of, scenario])
  const changes = useMemo(() => (of ? splitByChanges(of.plan, scenario.plan, today) : []), [of, scenario, today])
  if (!of || !paid) return null
  const { until, start, end } = paid
  const unshared = unsharedAmounts(of, scenario, 'toCertification')
  const gap = {
    of: { name: of.name, outcome: of.projection },
    other: { name: scenario.name, outcome: scenario.projection },
    amount: money(end - start),
    days: daysLater(of.projection, scenario.projection),
    until,
  }
  const reach = until === null ? null : formatter.date(until)
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
        {unshared.length > 0 && <Text>{unsharedSentence(unshared)}</Text>}
        <Waterfall
          title={reach === null ? 'By what is paid' : `By what is paid up to ${reach}`}
          start={start}
          bars={paid.parts.map((part) => ({
            key: `${chosen} ${part.item} ${part.reason}`,
            amount: part.amount,
            words: [paymentPartWords(part, until)],
            note: '',
            content: () => <PartPayments part={part} of={of} other={scenario} names={[of.name, scenario.name]} />,
          }))}
        />
        {until !== null ? (
          <WhatWasChanged words={changes.flatMap((step) => changeStepWords(step, of.plan, formatter))} />
        ) : (
          <Waterfall
            title="By what was changed"
            start={start}
            bars={changes.map((step, index) => ({
              key: JSON.stringify([chosen, step.differences]),
              amount: step.amount,
              words: changeStepWords(step, of.plan, formatter),
              note: step.days === null || step.days === 0 ? '' : timeDifference(step.days),
              content: () => <StepPayments of={of} other={scenario} steps={changes} index={index} />,
            }))}
          />
        )}
      </Stack>
    </Modal>
  )
}

/** Without amounts: up to the same day, what the changes cost cannot be told apart. */
function WhatWasChanged({ words }: { readonly words: readonly string[] }) {
  return (
    <section aria-label="What was changed">
      <Title order={3}>What was changed</Title>
      <ul className="gap-changes">
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </section>
  )
}
