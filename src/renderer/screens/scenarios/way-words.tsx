import { Badge, Button } from '@mantine/core'
import { useMemo } from 'react'
import type { OneLook } from '#shared/charts/one-look.ts'
import type { ComparisonRow } from '#shared/comparison/comparison-table.ts'
import { findCadence } from '#shared/projection/find-cadence.ts'
import { bindingSentence } from '#shared/wording/answers.ts'
import { refusalSentence } from '#shared/wording/comparison-words.ts'
import { freedSentence } from '#shared/wording/freed-words.ts'
import { cashHead } from '#shared/wording/look-heads.ts'
import { cadenceFixText } from '#shared/wording/pace-sessions.ts'
import { count, unbroken } from '#shared/wording/phrases.ts'
import { gapPhrase } from '#shared/wording/side-by-side-words.ts'
import { keepsSentence, stopFigure, stopPartsPhrase } from '#shared/wording/stopping.ts'
import { useBindingOfEarliest } from '../../advice/use-claims.ts'
import { adoptScenario } from '../../commands/scenario-commands.ts'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'
import { useBaseEditing } from '../../editing/use-editing.ts'
import { useFormatter, useToday } from '../../state/hooks.ts'

interface WayWordsProps {
  readonly row: ComparisonRow<ComparedScenario>
  readonly look: OneLook
  /** What the others are held against; null where there is nothing to hold against it. */
  readonly chosen: ComparedScenario | null
}

/** What a picture comes to: date, total, how it differs, and its cash; or why there is no date. */
export function WayWords({ row, look, chosen }: WayWordsProps) {
  const { subject, isChosen } = row
  const { plan, projection, skipped, scenario, isSameAsBase } = subject
  const formatter = useFormatter()
  const { outcome } = projection
  const isStopped = outcome.kind === 'stopped'
  const cash = cashHead(look, formatter)
  if (outcome.kind !== 'certified' && !isStopped) return <WithoutDate compared={subject} />
  return (
    <>
      <p className="way-figures">
        <span>
          {isStopped ? stopFigure(outcome, projection.today, formatter) : formatter.date(outcome.certifiedOn)}
        </span>{' '}
        <span>
          {row.figures?.atLeast.total && <small>at least </small>}
          {formatter.wholeMoney(projection.totals.toCertification.amount)}
        </span>
      </p>
      {chosen && (
        <p className="way-gap">
          {isChosen
            ? 'the others are compared with this'
            : isSameAsBase
              ? 'leads to the same as My plan'
              : gapPhrase(row, chosen, formatter)}
        </p>
      )}
      {isStopped && (
        <>
          <p className="way-cash">
            {unbroken(
              [stopPartsPhrase(projection, formatter), keepsSentence(projection, formatter)].filter(Boolean).join('. '),
            )}
          </p>
          <p className="way-cash">{unbroken(freedSentence(subject, formatter))}</p>
        </>
      )}
      {!isStopped && plan.stopOn !== null && (
        <p className="way-cash">You are certified before the day it stops: {formatter.date(plan.stopOn)}.</p>
      )}
      {cash && <p className={cash.isShort ? 'way-short' : 'way-cash'}>{cash.finding}</p>}
      {skipped.length > 0 && (
        <Badge color="yellow" variant="light" tt="none">
          {count(skipped.length, 'difference is', 'differences are')} not in effect
        </Badge>
      )}
      {scenario && scenario.note !== '' && <p className="way-note">{scenario.note}</p>}
    </>
  )
}

function WithoutDate({ compared }: { readonly compared: ComparedScenario }) {
  const { plan, projection, scenario, name } = compared
  const { apply } = useBaseEditing()
  const formatter = useFormatter()
  const today = useToday()
  const isPace = projection.outcome.kind === 'pace-refused'
  const because = useBindingOfEarliest(plan, isPace)
  const closer = useMemo(() => (isPace ? findCadence(plan, today) : null), [isPace, plan, today])
  return (
    <>
      <p>
        {unbroken(refusalSentence(compared, formatter) ?? '')}{' '}
        {isPace && bindingSentence(because ?? [], plan, formatter)}
      </p>
      {scenario && closer && (
        <Button
          size="compact-sm"
          variant="light"
          className="way-closer"
          onClick={() => void apply(adoptScenario(scenario, closer.edits))}
        >
          Use “{name}” with closer sessions: {cadenceFixText(closer, plan, formatter)}
        </Button>
      )}
    </>
  )
}
