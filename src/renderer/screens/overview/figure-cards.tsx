import { Anchor, Button, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { monthlyOutflow } from '#shared/charts/monthly-outflow.ts'
import { loadOf, weeklyHours } from '#shared/charts/weekly-hours.ts'
import { capitalize, count } from '#shared/wording/phrases.ts'
import { afterContributions, missingFrom, notEnteredPhrase, totalFigure } from '#shared/wording/totals.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { planMonthOf } from './plan-month.ts'

const TotalModal = lazy(async () => ({ default: (await import('./total-modal.tsx')).TotalModal }))

/** Time, money and hours: one figure each, and the two or three that belong beside it. */
export function FigureCards() {
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
      <TimeCard />
      <MoneyCard />
      <HoursCard />
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
        <Text size="sm">{outcome.months} months are too few</Text>
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
  const projection = useProjection()
  const { totals } = projection
  const { dearest } = monthlyOutflow(projection, 'certification')
  const formatter = useFormatter()
  const [isOpen, setOpen] = useState(false)
  const missing = missingFrom(totals, 'toCertification')
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
      {missing.length > 0 && (
        <Text size="sm">
          {notEnteredPhrase(missing)}.{' '}
          <Anchor size="sm" href="#/fees" underline="always">
            Enter them
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

function HoursCard() {
  const { capacity } = usePlan()
  const { averageMinutes, fullest, weeksOver } = weeklyHours(useProjection())
  const formatter = useFormatter()
  return (
    <FigureCard title="Hours a week" figure={`${formatter.duration(averageMinutes)} on average`}>
      {fullest && (
        <Text size="sm">
          At most {formatter.duration(loadOf(fullest))}, week of {formatter.date(fullest.monday)}
        </Text>
      )}
      <Text size="sm">
        {capacity.studyMinutesPerWeek === 0
          ? 'No study time is set'
          : weeksOver === 0
            ? `No week above your ${formatter.duration(capacity.studyMinutesPerWeek)}`
            : `${count(weeksOver, 'week', 'weeks')} above your ${formatter.duration(capacity.studyMinutesPerWeek)}`}
      </Text>
      {capacity.clientMinutesPerWeek > 0 && (
        <Text size="sm">Beside {formatter.duration(capacity.clientMinutesPerWeek)} with clients</Text>
      )}
    </FigureCard>
  )
}
