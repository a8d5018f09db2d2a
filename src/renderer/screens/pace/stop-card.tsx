import { Switch, Text } from '@mantine/core'
import { stopFieldHint } from '#shared/wording/stopping.ts'
import { PlanValuesCard } from '../../editing/plan-values-card.tsx'
import { useFormatter, useOpenScenario, usePlan } from '../../state/hooks.ts'
import { useTrialOutlook } from '../../state/use-trial.ts'
import { DateField } from '../../ui/date-field.tsx'
import { readStopDraft, stopToDraft } from './stop-draft.ts'

/** The day on which a plan stops: asked in a scenario, where it is one way among others, and wherever there is one. */
export function StopCard() {
  const scenario = useOpenScenario()
  const plan = usePlan()
  const { saved, tried } = useTrialOutlook()
  const formatter = useFormatter()
  if (scenario === null && plan.stopOn === null) return null
  const { projection } = saved
  const shown = tried ?? saved
  const hint = stopFieldHint(shown.plan, shown.projection, formatter)
  return (
    <PlanValuesCard
      title="Stopping"
      explanation="From a day on nothing is held or begun. What is owed stays owed."
      label="Change the day on which the plan stops"
      submit="Save stop"
      settings={['stopOn']}
      toDraft={(of) => stopToDraft(of, projection.today)}
      read={(draft, of) => readStopDraft(draft, of, projection.today)}
    >
      {(form) => (
        <>
          <Switch label="Stops on a day" {...form.getInputProps('stops', { type: 'checkbox' })} />
          {form.values.stops && <DateField label="Stop on" w="14rem" {...form.getInputProps('on')} />}
          {hint !== '' && (
            <Text size="sm" c="dimmed">
              {hint}
            </Text>
          )}
        </>
      )}
    </PlanValuesCard>
  )
}
