import type { ReactNode } from 'react'
import { isTooHeavy } from '#shared/charts/load-lane.ts'
import { MONEY_PARTS } from '#shared/charts/money-lane.ts'
import type { OneLook } from '#shared/charts/one-look.ts'
import { metLookOf } from '#shared/charts/path-lane.ts'
import { MONEY_PART_NAMES } from '#shared/wording/look-tables.ts'
import { MARK_ROOM, MarkList } from './mark-list.tsx'
import {
  CashLow,
  ClosedMark,
  DoneBar,
  GateMark,
  GHOST_LINE,
  heavyWeek,
  LIMIT_LINE,
  MetMark,
  MissingBar,
  MoneyBar,
  PAST_WEEK,
  PLANNED_WEEK,
  PlannedBar,
  ShadeMark,
  SpanBar,
  UnconfirmedMark,
} from './marks.tsx'
import { type PatternIds, usePatternIds } from './patterns.tsx'

type Entry = readonly [name: string, mark: ReactNode, isDrawn: boolean]

interface LegendProps {
  readonly look: OneLook
  readonly hasGhost: boolean
}

const SHADE_NAMES = { leave: 'Time off', less: 'Special weeks', recovery: 'Kept to recover' } as const
const { width: WIDE, height: HIGH } = MARK_ROOM
const box = { x: 2, y: 2, width: WIDE - 4, height: HIGH - 4 }
const point = { x: WIDE / 2, y: HIGH / 2, scale: 1 }

/** What the marks of the one look mean: those that are drawn, by the marks themselves. */
export function LookLegend({ look, hasGhost }: LegendProps) {
  const ids = usePatternIds()
  const rows = [...look.path.rows, ...look.path.folded]
  const shades = (['leave', 'less', 'recovery'] as const).filter((kind) =>
    look.shades.some((shade) => shade.kind === kind),
  )
  const entries: readonly Entry[] = [
    ['Time so far', <DoneBar key="" {...box} />, rows.some(({ done }) => done)],
    ['Time planned', <PlannedBar key="" {...box} />, rows.some(({ planned }) => planned)],
    ['Minimum time', <SpanBar key="" {...box} ids={ids} />, rows.some(({ span }) => span)],
    ['Met', <MetMark key="" {...point} look="met" />, rows.some((row) => metLookOf(row, look.today) === 'met')],
    [
      'To be met',
      <MetMark key="" {...point} look="to-be-met" />,
      rows.some((row) => metLookOf(row, look.today) === 'to-be-met'),
    ],
    ['Hours missing', <MissingBar key="" {...box} />, rows.some(({ missingMinutes }) => missingMinutes > 0)],
    [
      'Only if you are eligible',
      <GateMark key="" {...point} />,
      look.path.gate !== null && look.path.gate.kind !== 'never',
    ],
    ['No way on', <ClosedMark key="" {...point} />, look.path.isDeadEnd],
    ['Did this happen?', <UnconfirmedMark key="" {...point} />, rows.some(({ unconfirmed }) => unconfirmed.length > 0)],
    ...moneyEntries(look, ids),
    ['Put aside, can carry', <path key="" d={`M2,${HIGH / 2} H${WIDE - 2}`} {...LIMIT_LINE} />, true],
    ['Past week', <rect key="" {...box} {...PAST_WEEK} />, look.load.weeks.some(({ isPast }) => isPast)],
    ['Week ahead', <rect key="" {...box} {...PLANNED_WEEK} />, look.load.weeks.some(({ isPast }) => !isPast)],
    ['Too heavy', <rect key="" {...box} {...heavyWeek(ids)} />, look.load.weeks.some(isTooHeavy)],
    ...shades.map((kind) => [SHADE_NAMES[kind], <ShadeMark key="" {...box} kind={kind} ids={ids} />, true] as const),
    ghostEntry(hasGhost),
  ]
  return <MarkList entries={drawnOf(entries)} ids={ids} />
}

/** The same for the months of money alone. */
export function MoneyLegend({ look, hasGhost }: LegendProps) {
  const ids = usePatternIds()
  const entries: readonly Entry[] = [
    ...moneyEntries(look, ids),
    [
      'Put aside',
      <path key="" d={`M2,${HIGH / 2} H${WIDE - 2}`} {...LIMIT_LINE} />,
      look.money.months.some(({ budget }) => budget > 0),
    ],
    ghostEntry(hasGhost),
  ]
  return <MarkList entries={drawnOf(entries)} ids={ids} />
}

function moneyEntries({ money: { months, cash } }: OneLook, ids: PatternIds): readonly Entry[] {
  const parts = MONEY_PARTS.filter((part) => months.some(({ parts }) => parts[part] !== 0))
  return [
    ...parts.map((part): Entry => [MONEY_PART_NAMES[part], <MoneyBar key="" {...box} part={part} ids={ids} />, true]),
    ['Lowest cash on hand', <CashLow key="" {...point} isShort={false} />, cash !== null],
  ]
}

function ghostEntry(hasGhost: boolean): Entry {
  return ['The saved plan', <path key="" d={`M2,${HIGH / 2} H${WIDE - 2}`} {...GHOST_LINE} />, hasGhost]
}

function drawnOf(entries: readonly Entry[]) {
  return entries.filter(([, , isDrawn]) => isDrawn).map(([name, mark]) => ({ name, mark }))
}
