import { Anchor, Button, Group, Paper, Text, Title } from '@mantine/core'
import { lazy, Suspense, useDeferredValue, useState } from 'react'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { costMore, daysLater } from '#shared/projection/result/differences.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { answerCarry, answerCost, answerWhatIf, answerWhen } from '#shared/wording/answers.ts'
import { isCertifiedAlready } from '#shared/wording/date-conditions.ts'
import { type ComparedScenario, followWay } from '../../derived/compared-scenarios.ts'
import { waysOf } from '../../derived/ways.ts'
import { projectRemembered, useBasePlan, useFormatter, usePlan, useProjection, useToday } from '../../state/hooks.ts'
import { useIsTried } from '../../state/use-trial.ts'

const TotalModal = lazy(async () => ({ default: (await import('./total-modal.tsx')).TotalModal }))

/** The four questions a plan answers at any moment, each in plain sentences. */
export function AnswersCard() {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const isTried = useIsTried()
  const [isTotalOpen, setTotalOpen] = useState(false)
  return (
    <Paper component="section" withBorder px="md" py="sm" aria-labelledby="words-title">
      <Group gap="xs" align="baseline">
        <Title order={2} id="words-title">
          In words
        </Title>
        {isTried && (
          <Text size="sm" c="dimmed">
            of the plan as saved
          </Text>
        )}
      </Group>
      <dl className="overview-answers">
        <div>
          <dt>When?</dt>
          <dd>{answerWhen(projection, plan, formatter)}</dd>
        </div>
        <div>
          <dt>What does it cost?</dt>
          <dd>
            {answerCost(projection, plan, formatter)}{' '}
            <Button variant="subtle" size="compact-xs" className="overview-actions" onClick={() => setTotalOpen(true)}>
              Explain this number
            </Button>
          </dd>
        </div>
        <div>
          <dt>Can I carry it?</dt>
          <dd>{answerCarry(projection, plan, formatter)}</dd>
        </div>
        <div>
          <dt>What if?</dt>
          <dd>
            <WhatIf />
          </dd>
        </div>
      </dl>
      {isTotalOpen && (
        <Suspense>
          <TotalModal onClose={() => setTotalOpen(false)} />
        </Suspense>
      )}
    </Paper>
  )
}

const MOST_COMPARED = 2

/** What other paces and scenarios would change. Comes after the plan's own figures, which need not wait for it. */
function WhatIf() {
  const plan = useDeferredValue<Plan | null>(useBasePlan(), null)
  const today = useToday()
  return <div className="overview-what-if">{plan && <Comparison plan={plan} today={today} />}</div>
}

interface ComparisonProps {
  readonly plan: Plan
  readonly today: IsoDate
}

function Comparison({ plan, today }: ComparisonProps) {
  const formatter = useFormatter()
  const base = projectRemembered(plan, today)
  const others = firstThatDiffer(plan, today)
  const isAllTheSame = others.length === 0 && waysOf(plan).length > 1 && !isCertifiedAlready(base)
  const sentences = isAllTheSame
    ? ['No scenario changes the date or the total.']
    : answerWhatIf(base, others, formatter)
  return (
    <>
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
      {waysOf(plan).length > MOST_COMPARED + 1 && <Anchor href="#/scenarios">Compare all scenarios</Anchor>}
    </>
  )
}

/** No more scenarios are worked out than are named. */
function firstThatDiffer(plan: Plan, today: IsoDate): readonly ComparedScenario[] {
  const base = projectRemembered(plan, today)
  const others: ComparedScenario[] = []
  for (const way of waysOf(plan)) {
    if (others.length === MOST_COMPARED) break
    const compared = followWay(plan, way, today, projectRemembered)
    if (!compared.isSameAsBase && doesChange(base, compared.projection)) others.push(compared)
  }
  return others
}

/** Whether date or total become another: what changes neither answers nobody. */
function doesChange(base: Projection, other: Projection): boolean {
  return daysLater(base, other) !== 0 || costMore(base, other) !== 0
}
