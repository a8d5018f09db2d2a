import { Anchor, Button, Group, Paper, Title } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { costMore, daysLater } from '#shared/projection/result/differences.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { answerCarry, answerCost, answerWhatIf, answerWhen } from '#shared/wording/answers.ts'
import { isCertifiedAlready } from '#shared/wording/date-conditions.ts'
import { type ComparedScenario, followWay } from '../../derived/compared-scenarios.ts'
import { waysOf } from '../../derived/ways.ts'
import { SavedNote } from '../../editing/saved-note.tsx'
import { projectRemembered, useBasePlan, useFormatter, usePlan, useProjection, useToday } from '../../state/hooks.ts'
import { FoldButton } from '../../ui/fold-button.tsx'
import { useIsPrinting } from '../../ui/use-is-printing.ts'

const TotalModal = lazy(async () => ({ default: (await import('./total-modal.tsx')).TotalModal }))

/** The four questions a plan answers at any moment, each in plain sentences: for who would rather read than look. */
export function AnswersCard() {
  const [isOpen, setOpen] = useState(false)
  const isShown = useIsPrinting() || isOpen
  return (
    <Paper component="section" withBorder px="md" py="xs" aria-labelledby="words-title">
      <Group gap="xs" align="baseline">
        <Title order={2} id="words-title" mb={0}>
          In words
        </Title>
        <span className="overview-actions">
          <FoldButton isOpen={isOpen} onChange={setOpen}>
            {isOpen ? 'Hide' : 'Show'} the plan in sentences
          </FoldButton>
        </span>
        {isShown && <SavedNote />}
      </Group>
      {isShown && <Answers />}
    </Paper>
  )
}

function Answers() {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const [isTotalOpen, setTotalOpen] = useState(false)
  return (
    <>
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
              Show every amount
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
    </>
  )
}

const MOST_COMPARED = 2

/** What other paces and scenarios would change. */
function WhatIf() {
  const plan = useBasePlan()
  const today = useToday()
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
