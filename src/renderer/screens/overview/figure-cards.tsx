import { Anchor, Button, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { planMonthOf } from '#shared/calendar/plan-month.ts'
import { monthlyOutflow } from '#shared/charts/monthly-outflow.ts'
import { weeklyLoad } from '#shared/charts/weekly-load.ts'
import { capitalize, count } from '#shared/wording/phrases.ts'
import { afterContributions, missingFrom, notEnteredShortly, totalFigure } from '#shared/wording/totals.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { screenForSubject } from './finding-screen.ts'

const TotalModal = lazy(async () => ({ default: (await import('./total-modal.tsx')).TotalModal }))

/** Time, money and energy: one figure each, and the two or three that belong beside it. */
export function FigureCards() {
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
      <TimeCard />
      <MoneyCard />
      <EnergyCard />
    </SimpleGrid>
  )
}

interface FigureCardProps {
  readonly title: string
  readonly figure: ReactNode
  readonly children: ReactNode
}

function FigureCard({ title, figure, children }: FigureCardProps) {
  return (
    <Paper component="section" withBorder p="lg">
      <Title order={2} size="h3" c="dimmed">
        {title}
      </Title>
      <div className="overview-big">{figure}</div>
      <Stack gap={4} mt="xs" align="flex-start">
        {children}
      </Stack>
    </Paper>
  )
}

function TimeCard() {
  const { startOn } = usePlan()
  const { outcome } = useProjection()
  const formatter = useFormatter()
  if (outcome.kind === 'certified') {
    return (
      <FigureCard title="Certified" figure={formatter.date(outcome.certifiedOn)}>
        <Text size="sm">In month {planMonthOf(startOn, outcome.certifiedOn)} of the plan</Text>
        <Text size="sm">Everything met {formatter.date(outcome.readyOn)}</Text>
        <Text size="sm">First renewal {formatter.date(outcome.firstRenewalOn)}</Text>
      </FigureCard>
    )
  }
  if (outcome.kind === 'pace-refused') {
    return (
      <FigureCard title="Certified" figure="No date yet">
        <Text size="sm">A pace of {outcome.months} months is too short</Text>
        <Text size="sm">
          {outcome.earliestOn ? `Earliest ${formatter.date(outcome.earliestOn)}` : 'Something is missing'}
        </Text>
        <Anchor size="sm" href="#/pace-and-budget">
          Choose another pace
        </Anchor>
      </FigureCard>
    )
  }
  return (
    <FigureCard title="Certified" figure="No date yet">
      <Text size="sm">{count(outcome.missing.length, 'thing is', 'things are')} still missing</Text>
      <Anchor size="sm" href="#/path">
        See what is missing
      </Anchor>
    </FigureCard>
  )
}

function MoneyCard() {
  const plan = usePlan()
  const projection = useProjection()
  const { totals, opportunity } = projection
  const { mostExpensive: dearest } = monthlyOutflow(projection, 'certification')
  const formatter = useFormatter()
  const [isOpen, setOpen] = useState(false)
  const missing = missingFrom(totals, 'toCertification')
  const [firstMissing] = missing
  const after = afterContributions(totals, 'toCertification', formatter)
  return (
    <FigureCard title="Cost to certification" figure={totalFigure(totals, 'toCertification', formatter)}>
      {after !== null && <Text size="sm">{capitalize(after)}</Text>}
      <Text size="sm">{formatter.money(totals.toCertification.paid)} of it is paid</Text>
      {dearest && (
        <Text size="sm">
          Dearest month until then: {formatter.month(dearest.month)}, {formatter.money(dearest.outflow)}
        </Text>
      )}
      {opportunity !== null && opportunity.amount > 0 && (
        <Text size="sm">Not in it: {formatter.money(opportunity.amount)} less client income</Text>
      )}
      {firstMissing && (
        <Text size="sm">
          {notEnteredShortly(missing)}.{' '}
          <Anchor size="sm" href={`#/${screenForSubject(firstMissing.subject, plan).path}`} underline="always">
            {missing.length === 1 ? 'Enter it' : 'Enter them'}
          </Anchor>
        </Text>
      )}
      <Button variant="light" size="xs" mt={4} className="overview-actions" onClick={() => setOpen(true)}>
        Explain this number
      </Button>
      {isOpen && (
        <Suspense>
          <TotalModal onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </FigureCard>
  )
}

function EnergyCard() {
  const { capacity } = usePlan()
  const projection = useProjection()
  const { busyWeeks, averageMinutes, heaviest, heavyWeeks, recoveryWeeks } = weeklyLoad(projection)
  const formatter = useFormatter()
  const canCarry = capacity.energyMinutesPerWeek ?? capacity.studyMinutesPerWeek
  const until = projection.outcome.kind === 'certified' ? ' until certification' : ''
  return (
    <FigureCard title="Energy" figure={formatter.duration(averageMinutes)}>
      <Text size="sm">
        {busyWeeks === 0
          ? 'No study or supervision is planned'
          : `A week, on average over ${count(busyWeeks, 'week', 'weeks')}`}
      </Text>
      {heaviest && (
        <Text size="sm">
          Heaviest: {formatter.duration(heaviest.loadMinutes)} in ordinary hours, week of{' '}
          {formatter.date(heaviest.monday)}
        </Text>
      )}
      {canCarry === 0 ? (
        <Text size="sm">No study time is set</Text>
      ) : (
        <Text size="sm">
          {heavyWeeks === 0 ? 'No heavy week' : count(heavyWeeks, 'heavy week', 'heavy weeks')}
          {until}; you can carry {formatter.duration(canCarry)}
        </Text>
      )}
      {recoveryWeeks > 0 && <Text size="sm">{count(recoveryWeeks, 'week', 'weeks')} kept to recover</Text>}
      {capacity.clientMinutesPerWeek > 0 && (
        <Text size="sm">Beside {formatter.duration(capacity.clientMinutesPerWeek)} with clients</Text>
      )}
    </FigureCard>
  )
}
