import { Button, Popover, Stack, Text } from '@mantine/core'
import type { PlanSettingField } from '#shared/plan/plan-setting-names.ts'
import type { Difference, IntentionList, Scenario } from '#shared/plan/scenario.ts'
import { differenceLabel, differenceWords } from '#shared/wording/difference-words.ts'
import { takeBack } from '../commands/difference-commands.ts'
import { useFormatter, useOpenScenario } from '../state/hooks.ts'
import { useBaseEditing } from './use-editing.ts'

/** What a mark stands beside: an item, or settings. */
export type MarkedPlace =
  | { readonly collection: IntentionList; readonly id: string; readonly title: string }
  | { readonly settings: readonly PlanSettingField[]; readonly title: string }

/** Marks what differs from the plan while a scenario is open, with the plan's own values and the way back to them. */
export function DiffersMark({ of }: { readonly of: MarkedPlace }) {
  const scenario = useOpenScenario()
  const own = scenario?.differences.filter((one) => isAbout(one, of)) ?? []
  return scenario && own.length > 0 ? <Mark scenario={scenario} differences={own} title={of.title} /> : null
}

interface MarkProps {
  readonly scenario: Scenario
  readonly differences: readonly Difference[]
  readonly title: string
}

function Mark({ scenario, differences, title }: MarkProps) {
  const { plan, apply } = useBaseEditing()
  const formatter = useFormatter()
  const labels = differences.map((one) => differenceLabel(one, plan, formatter))
  return (
    <Popover position="bottom-start" withArrow trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="compact-xs" variant="outline" aria-label={`Differs from My plan: ${title}`}>
          Differs
        </Button>
      </Popover.Target>
      <Popover.Dropdown maw="min(24rem, 92vw)">
        <Stack gap="xs">
          {differences.map((one) => {
            const { value, base } = differenceWords(one, plan, formatter)
            return (
              <div key={JSON.stringify(one)}>
                <Text size="sm">{value}</Text>
                <Text size="sm" c="dimmed">
                  {base === null ? 'Not in My plan' : `My plan: ${base}`}
                </Text>
              </div>
            )
          })}
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => void apply(takeBack(scenario.id, differences, labels.join('; ')))}
          >
            Back to My plan’s
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

function isAbout(one: Difference, of: MarkedPlace): boolean {
  if ('settings' in of) return one.kind === 'setting' && of.settings.includes(one.field)
  if (one.kind === 'setting' || one.collection !== of.collection) return false
  return (one.kind === 'added' ? one.item.id : one.id) === of.id
}
