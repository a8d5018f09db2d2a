import { Button, Modal, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { effectOfAll } from '#shared/comparison/effect-of-difference.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import { isSame } from '#shared/is-same.ts'
import type { Scenario } from '#shared/plan/scenario.ts'
import { effectPhrase } from '#shared/wording/claims.ts'
import { useFormatter, useToday } from '../state/hooks.ts'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { DifferenceLine } from './difference-line.tsx'
import './differences.css'
import { useBaseEditing } from './use-editing.ts'
import { useEffects } from './use-effects.ts'

interface DifferencesDialogProps {
  readonly scenario: Scenario
  readonly onClose: () => void
}

/** Everything in which a scenario differs from the plan; each can be taken back, or taken into the plan. */
export function DifferencesDialog({ scenario, onClose }: DifferencesDialogProps) {
  useFocusBack()
  const { plan } = useBaseEditing()
  const today = useToday()
  const formatter = useFormatter()
  const { differences } = scenario
  const [isAsked, setAsked] = useState(false)
  // It is also opened of a scenario that no window has open.
  const { skipped } = useMemo(() => resolveScenario(plan, scenario), [plan, scenario])
  const effects = useEffects(plan, scenario, isAsked)
  // Each beside the others: they do not add up.
  const together = isAsked && differences.length > 1 ? effectOfAll(plan, scenario, today) : null
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`What differs in ${scenario.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {differences.length === 0 ? (
        <Text>Nothing yet: it follows My plan in everything. Open it, and edit it on any screen.</Text>
      ) : (
        <>
          <Button size="compact-sm" variant="light" aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
            {isAsked ? 'Hide what each does' : 'Show what each does to date and cost'}
          </Button>
          <ul className="differences">
            {differences.map((difference) => (
              <DifferenceLine
                key={JSON.stringify(difference)}
                scenario={scenario}
                difference={difference}
                trouble={skipped.find((one) => isSame(one.difference, difference)) ?? null}
                effect={isAsked ? (effects.get(difference) ?? null) : null}
              />
            ))}
          </ul>
          {together && (
            <Text size="sm" fw={600} mt="xs">
              All together: {effectPhrase(together, formatter)}.
            </Text>
          )}
        </>
      )}
    </Modal>
  )
}
