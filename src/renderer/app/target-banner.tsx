import { Button, Group, Text } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { Scenario } from '#shared/plan/scenario.ts'
import { count } from '#shared/wording/phrases.ts'
import { scenarioColor } from '../derived/scenario-color.ts'
import { ScenarioDot } from '../editing/scenario-dot.tsx'
import { useActions, useBasePlan } from '../state/hooks.ts'
import { resolveRemembered } from '../state/target.ts'

const DifferencesDialog = lazy(async () => ({
  default: (await import('../editing/differences-dialog.tsx')).DifferencesDialog,
}))

interface TargetBannerProps {
  readonly scenario: Scenario
  /** In the header of a wide window, where the picture below needs the height; on the page of a narrow one. */
  readonly place: 'header' | 'page'
}

/** Says on every screen that it shows and edits a scenario, and what stays common. */
export function TargetBanner({ scenario, place }: TargetBannerProps) {
  const base = useBasePlan()
  const { openScenario } = useActions()
  const [isShowing, setShowing] = useState(false)
  const skipped = resolveRemembered(base, scenario).skipped.length
  const trouble = skipped === 0 ? '' : ` ${count(skipped, 'difference is', 'differences are')} not in effect.`
  const isOnPage = place === 'page'
  return (
    <section className={`target-banner target-banner-${place}`} aria-label="Open scenario">
      <Text size="sm" className="target-banner-words">
        {isOnPage && <ScenarioDot color={scenarioColor(base, scenario.id)} />} You edit{' '}
        {isOnPage ? <strong>{scenario.name}</strong> : 'this scenario'}. What you log goes to My plan.{trouble}
      </Text>
      <Group gap={6} wrap="nowrap">
        <Button size="compact-sm" variant="light" onClick={() => setShowing(true)}>
          {scenario.differences.length === 0
            ? 'Nothing differs yet'
            : count(scenario.differences.length, 'difference', 'differences')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => openScenario(null)}>
          Back to My plan
        </Button>
      </Group>
      {isShowing && (
        <Suspense>
          <DifferencesDialog scenario={scenario} onClose={() => setShowing(false)} />
        </Suspense>
      )}
    </section>
  )
}
