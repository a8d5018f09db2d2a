import { Paper, Text, Title } from '@mantine/core'
import { IconClock, IconRefresh } from '@tabler/icons-react'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { FigureConfirmation } from './figure-confirmation.tsx'
import { Sourced } from './sourced.tsx'

const RENEWAL_SUBJECT = 'renewal-rule'

/** What follows once everything is met, and what comes back after certification. */
export function AfterwardsCard() {
  const { program } = usePlan()
  const { outcome } = useProjection()
  const formatter = useFormatter()
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="after-title">
      <Title order={2} id="after-title">
        Once everything is met
      </Title>
      <ul className="path-steps">
        <DurationLine name="Preparing the application" duration={program.preparation} subjectId="preparation" />
        <DurationLine name="Review by the body" duration={program.review} subjectId="review" />
        <li className="path-step">
          <IconRefresh size={22} color="var(--text-muted)" aria-hidden />
          <div>
            <Text fw={600}>Renewal</Text>
            <Text size="sm">{program.renewal.summary}</Text>
            {outcome.kind === 'certified' && (
              <Text size="sm">By this plan, first on {formatter.date(outcome.firstRenewalOn)}.</Text>
            )}
            <Sourced provenance={program.renewal.provenance}>
              <FigureConfirmation subjectId={RENEWAL_SUBJECT} name="Renewal" />
            </Sourced>
          </div>
          <span />
        </li>
      </ul>
    </Paper>
  )
}

interface DurationLineProps {
  readonly name: string
  readonly duration: RulePack['review']
  readonly subjectId: string
}

function DurationLine({ name, duration: { days, provenance }, subjectId }: DurationLineProps) {
  const formatter = useFormatter()
  return (
    <li className="path-step">
      <IconClock size={22} color="var(--text-muted)" aria-hidden />
      <div>
        <Text fw={600}>{name}</Text>
        <Text size="sm">{formatter.days(days)} in this plan.</Text>
        <Sourced provenance={provenance}>
          <FigureConfirmation subjectId={subjectId} name={name} />
        </Sourced>
      </div>
      <span />
    </li>
  )
}
