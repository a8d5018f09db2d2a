import { MantineProvider, SegmentedControl, Stack, Title, useMantineColorScheme } from '@mantine/core'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '#renderer/theme/layers.css'
import '@mantine/core/styles.layer.css'
import { CostOverTimeChart } from '#renderer/charts/cost-over-time-chart.tsx'
import { CostPicture } from '#renderer/charts/cost-picture.tsx'
import { LookDetails } from '#renderer/charts/look-details.tsx'
import { MoneyByMonthChart } from '#renderer/charts/money-by-month-chart.tsx'
import { OneLook } from '#renderer/charts/one-look/one-look.tsx'
import { ScenarioCurvesChart } from '#renderer/charts/scenario-curves-chart.tsx'
import { seriesColor } from '#renderer/charts/series.ts'
import { PaperTimeline } from '#renderer/charts/timeline/paper-timeline.tsx'
import { wholeView } from '#renderer/charts/timeline/time-view.ts'
import '#renderer/theme/global.css'
import { cssVariablesResolver, theme } from '#renderer/theme/theme.ts'
import { bindingRows } from '#shared/charts/binding-rows.ts'
import { planTimeline } from '#shared/charts/plan-timeline.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { awkwardPlans } from './awkward-plans.ts'

/** For development alone: every chart with data that is hard to draw, in both themes. `npm run gallery` serves it. */
function Gallery() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [plans] = useState(awkwardPlans)
  const [name, setName] = useState(plans[0]?.name ?? '')
  const shown = plans.find((plan) => plan.name === name)
  const usual = plans[0]
  if (!shown || !usual) return null
  const formatter = createFormatter('en-US', shown.plan.currency)
  const { plan, projection } = shown
  const timeline = planTimeline(shown)
  return (
    <Stack p="lg">
      <Title order={1}>Charts and controls</Title>
      <SegmentedControl
        aria-label="Colors"
        value={colorScheme}
        data={['light', 'dark']}
        onChange={(scheme) => setColorScheme(scheme === 'dark' ? 'dark' : 'light')}
      />
      <SegmentedControl aria-label="Plan" value={name} data={plans.map((one) => one.name)} onChange={setName} />
      <Title order={2}>The one look</Title>
      <OneLook
        plan={plan}
        projection={projection}
        formatter={formatter}
        onOpenMonth={() => undefined}
        details={({ drawing, ...drawn }) => <LookDetails {...drawn} formatter={formatter} onSave={() => drawing()} />}
      />
      <Title order={2}>Over another plan, which is dashed</Title>
      <OneLook plan={plan} projection={projection} ghost={usual} formatter={formatter} />
      <Title order={2}>On paper</Title>
      <CostPicture projection={projection} formatter={formatter} width={680} />
      <PaperTimeline
        timeline={timeline}
        ghost={null}
        binding={bindingRows(plan, projection, [])}
        formatter={formatter}
        view={wholeView(timeline)}
        width={1000}
        mostRows={34}
      />
      <MoneyByMonthChart
        plan={plan}
        projection={projection}
        ghost={shown === usual ? null : usual}
        formatter={formatter}
        controls={null}
        onOpenMonth={() => undefined}
      />
      <CostOverTimeChart projection={projection} formatter={formatter} />
      <ScenarioCurvesChart
        scenarios={plans.slice(0, 3).map((one) => ({ id: one.name, name: one.name, projection: one.projection }))}
        colorOf={(id) => seriesColor(plans.findIndex(({ name }) => name === id))}
        formatter={formatter}
      />
    </Stack>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver}>
        <Gallery />
      </MantineProvider>
    </StrictMode>,
  )
}
