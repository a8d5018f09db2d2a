import { Paper } from '@mantine/core'
import { answerCarry, answerCost, answerWhen } from '#shared/wording/answers.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { WhatIf } from './what-if.tsx'

/** The four questions a plan answers at any moment, each in plain sentences. */
export function AnswersCard() {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  return (
    <Paper withBorder p="lg">
      <dl className="overview-answers">
        <dt>When?</dt>
        <dd>{answerWhen(projection, plan, formatter)}</dd>
        <dt>What does it cost?</dt>
        <dd>{answerCost(projection, plan, formatter)}</dd>
        <dt>Can I carry it?</dt>
        <dd>{answerCarry(projection, plan, formatter)}</dd>
        <dt>What if?</dt>
        <dd>
          <WhatIf />
        </dd>
      </dl>
    </Paper>
  )
}
