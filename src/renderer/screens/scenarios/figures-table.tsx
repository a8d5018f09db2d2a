import { Button, Paper, Text, Title } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import { findBinding } from '#shared/advice/claims.ts'
import type { ComparedFigure } from '#shared/comparison/compared-figures.ts'
import type { ComparisonRow } from '#shared/comparison/comparison-table.ts'
import type { Plan } from '#shared/plan/plan.ts'
import {
  bindingPhrase,
  COMPARED_HEADINGS,
  comparedText,
  refusalSentence,
  SETTING_HEADING,
  wholeDifferenceText,
} from '#shared/wording/comparison-words.ts'
import { useClaimsOf } from '../../advice/use-claims.ts'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'
import { scenarioColor } from '../../derived/scenario-color.ts'
import { ScenarioDot } from '../../editing/scenario-dot.tsx'
import { useBasePlan, useFormatter, useToday } from '../../state/hooks.ts'
import { useIsPrinting } from '../../ui/use-is-printing.ts'
import { FIGURES_ON_SCREEN, nextOrder, type Order } from './choices.ts'

interface FiguresTableProps {
  readonly rows: readonly ComparisonRow<ComparedScenario>[]
  readonly order: Order
  readonly onOrder: (order: Order) => void
}

const CELL_CLASSES: Partial<Record<ComparedFigure, string>> = { certifiedOn: 'figures-number figures-certified' }

/** More rows come when they are asked for. */
const MOST_AT_FIRST = 20
/** That totals lack amounts is said once below, and that one is by stopping in a line of its own. */
const SAID_ELSEWHERE = { atLeast: { total: false, firstCycle: false }, isByStopping: false } as const

/** The figures that are worth a column: what is nothing for every way says nothing. */
function namesWithFigures(rows: FiguresTableProps['rows']): readonly ComparedFigure[] {
  return FIGURES_ON_SCREEN.filter((name) => rows.some(({ figures }) => (figures?.values[name] ?? 0) !== 0))
}

/** All figures of all ways, each with its difference from the chosen one. */
export const FiguresTable = memo(function FiguresTable({ rows, order, onOrder }: FiguresTableProps) {
  const base = useBasePlan()
  const [isAll, setAll] = useState(false)
  const names = useMemo(() => namesWithFigures(rows), [rows])
  const isPrinting = useIsPrinting()
  const shown = isAll || isPrinting ? rows : rows.slice(0, MOST_AT_FIRST)
  return (
    <Paper component="section" withBorder p="md" className="figures" aria-labelledby="figures-title">
      <Title order={2} id="figures-title" mb="sm">
        Figures
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is moved by the keyboard as well */}
      <section className="figures-room" aria-label="All figures" tabIndex={0}>
        <table className="figures-table" aria-labelledby="figures-title">
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              {names.map((name) => (
                <Heading key={name} name={name} order={order} onOrder={onOrder} />
              ))}
              <th scope="col">{SETTING_HEADING}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <FiguresRow
                key={row.subject.id}
                row={row}
                names={names}
                color={scenarioColor(base, row.subject.id)}
                isPrinting={isPrinting}
              />
            ))}
          </tbody>
        </table>
      </section>
      {rows.some(({ figures }) => figures?.atLeast.total || figures?.atLeast.firstCycle) && (
        <Text size="sm" c="dimmed" mt="xs">
          Totals leave out amounts that are not entered.
          {rows.some(isCostNotCompared) && ' Plans that leave out different amounts are not compared by cost.'}
        </Text>
      )}
      {rows.length > shown.length && (
        <Button className="screen-actions" variant="light" size="xs" mt="sm" onClick={() => setAll(true)}>
          Show {rows.length - shown.length} more
        </Button>
      )}
    </Paper>
  )
})

/** Both totals are there, and not held against one another. */
function isCostNotCompared({ figures, differences, isChosen }: ComparisonRow): boolean {
  return !isChosen && figures !== null && differences.heavyWeeks !== null && differences.total === null
}

interface HeadingProps extends Pick<FiguresTableProps, 'order' | 'onOrder'> {
  readonly name: ComparedFigure
}

function Heading({ name, order, onOrder }: HeadingProps) {
  const direction = order?.by === name ? order.direction : null
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <th scope="col" className="figures-number" aria-sort={direction ?? 'none'}>
      <button type="button" className="figures-sort" onClick={() => onOrder(nextOrder(order, name))}>
        {COMPARED_HEADINGS[name]}
        {direction && <Arrow size={14} aria-hidden />}
      </button>
    </th>
  )
}

interface FiguresRowProps {
  readonly row: ComparisonRow<ComparedScenario>
  readonly names: readonly ComparedFigure[]
  readonly color: string
  readonly isPrinting: boolean
}

const FiguresRow = memo(function FiguresRow({
  row: { subject, figures, differences, isChosen },
  names,
  color,
  isPrinting,
}: FiguresRowProps) {
  const formatter = useFormatter()
  // The cents are in the split of a difference.
  const rough = { ...formatter, money: formatter.wholeMoney }
  return (
    <tr className={isChosen ? 'figures-chosen' : ''}>
      <th scope="row">
        <ScenarioDot color={color} /> {subject.name}
      </th>
      {figures ? (
        <>
          {names.map((name) => (
            <td key={name} className={CELL_CLASSES[name] ?? 'figures-number'} data-label={COMPARED_HEADINGS[name]}>
              <span className="figures-value">{comparedText(name, { ...figures, ...SAID_ELSEWHERE }, rough)}</span>
              {name === 'total' && figures.isByStopping && <span className="figures-difference">by stopping</span>}
              {!isChosen && differences[name] !== 0 && (
                <span className="figures-difference">
                  {wholeDifferenceText(name, figures, differences[name], formatter)}
                </span>
              )}
            </td>
          ))}
          <td data-label={SETTING_HEADING} className="figures-words">
            {figures.isByStopping ? '–' : <WhatSetsTheDate plan={subject.plan} isPrinting={isPrinting} />}
          </td>
        </>
      ) : (
        <td colSpan={names.length + 1} className="figures-refusal">
          {refusalSentence(subject, formatter)}
        </td>
      )}
    </tr>
  )
})

interface WhatSetsTheDateProps {
  readonly plan: Plan
  readonly isPrinting: boolean
}

/** Comes after the figures, which need not wait for it. Paper cannot wait for the worker, so it is worked out at once. */
function WhatSetsTheDate({ plan, isPrinting }: WhatSetsTheDateProps) {
  const formatter = useFormatter()
  const today = useToday()
  const claims = useClaimsOf(plan)
  const binding = claims?.binding ?? (isPrinting ? findBinding(plan, today) : null)
  return binding ? bindingPhrase(binding, plan, formatter) : '…'
}
