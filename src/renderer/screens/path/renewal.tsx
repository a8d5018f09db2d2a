import { Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { milestoneLabel } from '#shared/wording/timeline-sentences.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { FigureConfirmation } from './figure-confirmation.tsx'
import { LineShell } from './line-shell.tsx'
import { Sourced } from './sourced.tsx'

const RENEWAL_SUBJECT = 'renewal-rule'

/** The renewal of a program that has no step about it. */
export function RenewalLine({ id }: { readonly id: string }) {
  return (
    <LineShell
      id={id}
      title="Renewal"
      mark={<IconRefresh size={22} color="var(--text-muted)" aria-hidden />}
      when={<FirstRenewal />}
      details={() => <RenewalRule />}
    />
  )
}

/** `First renewal Sep 12, 2031`; nothing without a date of certification. */
export function FirstRenewal() {
  const { outcome } = useProjection()
  const formatter = useFormatter()
  return outcome.kind === 'certified'
    ? milestoneLabel({ kind: 'renewal', on: outcome.firstRenewalOn }, formatter)
    : null
}

/** What the renewal asks for, and its source. */
export function RenewalRule() {
  const { renewal } = usePlan().program
  return (
    <>
      <Text size="sm">{renewal.summary}</Text>
      <Sourced provenance={renewal.provenance}>
        <FigureConfirmation subjectId={RENEWAL_SUBJECT} name="Renewal" />
      </Sourced>
    </>
  )
}
