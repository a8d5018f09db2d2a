import { Badge, Button } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import type { OneLook } from '#shared/charts/one-look.ts'
import type { ComparisonRow } from '#shared/comparison/comparison-table.ts'
import { findCadence } from '#shared/projection/find-cadence.ts'
import type { Projection, ProjectionOutcome } from '#shared/projection/result/projection.ts'
import { bindingSentence } from '#shared/wording/answers.ts'
import { refusalSentence } from '#shared/wording/comparison-words.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { freedSentence } from '#shared/wording/freed-words.ts'
import { stillMissingSentence } from '#shared/wording/missing.ts'
import { cashHead } from '#shared/wording/money-head.ts'
import { cadenceFixText } from '#shared/wording/pace-sessions.ts'
import { count, unbroken } from '#shared/wording/phrases.ts'
import { gapPhrase, gapReason } from '#shared/wording/side-by-side-words.ts'
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

/** What a picture comes to: date, total, how it differs, and its cash. */
export function WayWords({ row, look, chosen }: WayWordsProps) {
  const { subject, isChosen } = row
  const { projection, skipped, scenario, isSameAsBase } = subject
  const formatter = useFormatter()
  const { outcome } = projection
  const cash = cashHead(look, projection, formatter)
  return (
    <>
      <p className="way-figures">
        <span>{figureOf(outcome, projection.today, formatter)}</span>{' '}
        {row.figures && (
          <span>
            {row.figures.atLeast.total && <small>at least </small>}
            {formatter.wholeMoney(projection.totals.toCertification.amount)}
          </span>
        )}
      </p>
      {chosen && row.figures && (
        <p className={isChosen ? 'way-held' : 'way-gap'}>
          {isChosen
            ? 'the others are compared with this'
            : isSameAsBase
              ? 'leads to the same as My plan'
              : gapPhrase(row, chosen, formatter)}
        </p>
      )}
      {row.figures && cash && <p className={cash.isShort ? 'way-short' : 'way-cash'}>{cash.finding}</p>}
      {skipped.length > 0 && (
        <Badge color="yellow" variant="light" tt="none">
          {count(skipped.length, 'difference is', 'differences are')} not in effect
        </Badge>
      )}
      {scenario && scenario.note !== '' && <p className="way-note">{scenario.note}</p>}
    </>
  )
}

function figureOf(outcome: ProjectionOutcome, today: Projection['today'], formatter: Formatter): string {
  if (outcome.kind === 'certified') return formatter.date(outcome.certifiedOn)
  return outcome.kind === 'stopped' ? stopFigure(outcome, today, formatter) : 'No date'
}

/** What makes a way dearer or cheaper than the chosen one. It comes after the figures, which need not wait for it. */
export function WayReason({ row, chosen }: Pick<WayWordsProps, 'row' | 'chosen'>) {
  const formatter = useFormatter()
  const shown = useDeferredValue(useMemo(() => ({ row, chosen }), [row, chosen]))
  const words = useMemo(
    () => (shown.chosen && !shown.row.isChosen ? gapReason(shown.row, shown.chosen, formatter) : ''),
    [shown, formatter],
  )
  return words === '' ? null : <p className="way-notes way-reason">{unbroken(words)}</p>
}

/** Why there is no date, or what a stop leaves; null where the figures say everything. */
export function WayNotes({ compared }: { readonly compared: ComparedScenario }) {
  const { plan, projection } = compared
  const formatter = useFormatter()
  const { outcome } = projection
  switch (outcome.kind) {
    case 'certified':
      return plan.stopOn === null ? null : (
        <p className="way-notes">You are certified before the day it stops: {formatter.date(plan.stopOn)}.</p>
      )
    case 'stopped':
      return (
        <p className="way-notes">
          {unbroken(
            [
              [stopPartsPhrase(projection, formatter), keepsSentence(projection, formatter)].filter(Boolean).join('. '),
              freedSentence(compared, formatter),
            ].join(' '),
          )}
        </p>
      )
    case 'cannot-finish':
      return <p className="way-notes">{unbroken(stillMissingSentence(outcome, plan, projection, formatter))}</p>
    case 'pace-refused':
      return <RefusedPace compared={compared} />
  }
}

function RefusedPace({ compared }: { readonly compared: ComparedScenario }) {
  const { plan, scenario, name } = compared
  const { apply } = useBaseEditing()
  const formatter = useFormatter()
  const today = useToday()
  const because = useBindingOfEarliest(plan, true)
  const closer = useMemo(() => findCadence(plan, today), [plan, today])
  return (
    <div className="way-notes">
      <p>
        {unbroken(refusalSentence(compared, formatter) ?? '')} {bindingSentence(because ?? [], plan, formatter)}
      </p>
      {scenario && closer && (
        <Button size="compact-sm" variant="light" onClick={() => void apply(adoptScenario(scenario, closer.edits))}>
          Use “{name}” with closer sessions: {cadenceFixText(closer, plan, formatter)}
        </Button>
      )}
    </div>
  )
}
