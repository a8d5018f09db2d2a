import { Button, Stack } from '@mantine/core'
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { sideBySideHeadline } from '#shared/wording/side-by-side-words.ts'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'
import { scenarioColor } from '../../derived/scenario-color.ts'
import { waysOf } from '../../derived/ways.ts'
import { useBasePlan, useFormatter } from '../../state/hooks.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { useInSight } from '../../ui/use-in-sight.ts'
import { ArchivedScenarios } from './archived-scenarios.tsx'
import { BeginScenario } from './begin-scenario.tsx'
import { chosenOf, inOrder, type Order } from './choices.ts'
import { ComparisonChoices } from './comparison-choices.tsx'
import { comparisonRows } from './comparison-rows.ts'
import { FiguresTable } from './figures-table.tsx'
import { GapDialog } from './gap-dialog.tsx'
import './scenarios.css'
import { SideBySide } from './side-by-side.tsx'
import { useChoices } from './use-choices.ts'
import { useCompared } from './use-compared.ts'

const ScenarioCurvesChart = lazy(async () => ({
  default: (await import('../../charts/scenario-curves-chart.tsx')).ScenarioCurvesChart,
}))

const ROOM_FOR_CHART = 480

/** The plan and its scenarios side by side: as pictures, and as figures. */
export function ScenariosScreen() {
  const plan = useBasePlan()
  const formatter = useFormatter()
  const [choices, setChoices] = useChoices()
  const [explained, setExplained] = useState<string | null>(null)
  const [areCurvesShown, setCurvesShown] = useState(false)
  const { scenarios } = plan
  const all = useMemo(() => waysOf({ scenarios }), [scenarios])
  const shown = useMemo(() => all.filter(({ id }) => !choices.hidden.has(id)), [all, choices.hidden])
  const ids = useMemo(() => shown.map(({ id }) => id), [shown])
  const { near, seen, watch } = useInSight(ids)
  const known = useCompared(shown, near)
  const chosen = chosenOf(shown, choices)
  const rows = comparisonRows(
    shown.flatMap(({ id }) => known.get(id) ?? []),
    chosen,
  )
  const sorted = inOrder(rows, choices.order)
  const waiting = shown.filter(({ id }) => !known.has(id))
  const ways = choices.order === null ? shown : [...sorted.map(({ subject }) => subject), ...waiting]
  // The pictures come first: the table is below them, and says the same in figures.
  const table = useDeferredValue(sorted)
  const tableOrder = useDeferredValue(choices.order)
  const changeOrder = useCallback((order: Order) => setChoices({ ...choices, order }), [choices, setChoices])
  const explain = useCallback((id: string) => setExplained(id), [])
  const subject = rows.find(({ subject: { id } }) => id === explained)?.subject
  return (
    <>
      <ScreenHeader title="Scenarios" answer={sideBySideHeadline(rows, formatter)} actions={<BeginScenario />} />
      <Stack gap="md">
        {all.length > 1 && <ComparisonChoices ways={all} chosen={chosen} choices={choices} onChange={setChoices} />}
        <SideBySide ways={ways} rows={rows} seen={seen} watch={watch} onExplain={explain} />
        <FiguresTable rows={table} order={tableOrder} onOrder={changeOrder} />
        {areCurvesShown ? (
          <Suspense fallback={<div style={{ height: ROOM_FOR_CHART }} />}>
            <ScenarioCurvesChart
              scenarios={sorted.map(({ subject }) => subject)}
              colorOf={(id) => scenarioColor(plan, id)}
              formatter={formatter}
            />
          </Suspense>
        ) : (
          <div className="screen-actions">
            <Button variant="light" size="xs" onClick={() => setCurvesShown(true)}>
              Show cost over time
            </Button>
          </div>
        )}
        <ArchivedScenarios />
      </Stack>
      {subject && (
        <GapDialog
          scenario={subject}
          others={inFront(
            rows.map(({ subject }) => subject),
            chosen,
          ).filter(({ id }) => id !== subject.id)}
          onClose={() => setExplained(null)}
        />
      )}
    </>
  )
}

function inFront(ways: readonly ComparedScenario[], first: string): readonly ComparedScenario[] {
  return ways.toSorted((one, other) => Number(other.id === first) - Number(one.id === first))
}
