import { Stack } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import { comparedScenarios } from '../../derived/compared-scenarios.ts'
import { comparedColors } from '../../derived/scenario-color.ts'
import { projectRemembered, useBasePlan, useFormatter, useToday } from '../../state/hooks.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { ArchivedScenarios } from './archived-scenarios.tsx'
import { BeginScenario } from './begin-scenario.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { ScenarioCard } from './scenario-card.tsx'
import { scenariosHeadline } from './scenario-sentences.ts'
import './scenarios.css'

const ScenarioCurvesChart = lazy(async () => ({
  default: (await import('../../charts/scenario-curves-chart.tsx')).ScenarioCurvesChart,
}))

const ROOM_FOR_CHART = 480

/** The paces and the plan's own scenarios side by side. */
export function ScenariosScreen() {
  const plan = useBasePlan()
  const today = useToday()
  const formatter = useFormatter()
  const scenarios = useMemo(() => comparedScenarios(plan, today, projectRemembered), [plan, today])
  // The open plan stands among the offered paces already, where its pace is one of them.
  const hasTwin = scenarios.some(({ isSameAsBase, source }) => isSameAsBase && source.kind !== 'base')
  const shown = scenarios.filter(({ source }) => source.kind !== 'base' || !hasTwin)
  const base = scenarios[0]
  const colors = comparedColors(plan, shown)
  const colorOf = (id: string) => colors.get(id) ?? 'var(--text)'
  return (
    <>
      <ScreenHeader title="Scenarios" answer={scenariosHeadline(shown, formatter)} actions={<BeginScenario />} />
      <Stack gap="lg">
        <div className="scenario-cards">
          {shown.map((compared) => (
            <ScenarioCard key={compared.id} compared={compared} color={colorOf(compared.id)} />
          ))}
        </div>
        <Suspense fallback={<div style={{ height: ROOM_FOR_CHART }} />}>
          <ScenarioCurvesChart scenarios={shown} colorOf={colorOf} formatter={formatter} />
        </Suspense>
        {base && <DifferenceTable base={base} scenarios={shown.filter(({ isSameAsBase }) => !isSameAsBase)} />}
        <ArchivedScenarios />
      </Stack>
    </>
  )
}
