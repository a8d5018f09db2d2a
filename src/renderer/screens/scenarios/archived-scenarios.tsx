import { Button, Group, Paper, Text, Title } from '@mantine/core'
import { changeScenario, removeScenario } from '../../commands/scenario-commands.ts'
import { useBaseEditing } from '../../editing/use-editing.ts'
import { useUndoOffer } from '../../editing/use-undo-offer.ts'

/** Scenarios that were put away: kept, and not compared. */
export function ArchivedScenarios() {
  const { plan, apply } = useBaseEditing()
  const offerUndo = useUndoOffer()
  const archived = plan.scenarios.filter(({ isArchived }) => isArchived)
  if (archived.length === 0) return null
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="archived-title">
      <Title order={2} id="archived-title">
        Archived
      </Title>
      {archived.map((scenario) => (
        <Group key={scenario.id} justify="space-between" mt="xs">
          <Text>{scenario.name}</Text>
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="light"
              aria-label={`Bring back ${scenario.name}`}
              onClick={() => {
                focusTitle()
                void apply(changeScenario(`Bring back scenario ${scenario.name}`, scenario, { isArchived: false }))
              }}
            >
              Bring back
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Remove ${scenario.name}`}
              onClick={() => {
                focusTitle()
                const removal = removeScenario(scenario)
                void apply(removal).then(({ ok }) => {
                  if (ok) offerUndo({ sentence: `Removed ${scenario.name}`, label: removal.label })
                })
              }}
            >
              Remove
            </Button>
          </Group>
        </Group>
      ))}
    </Paper>
  )
}

/** The button that had the focus goes with its row. */
function focusTitle(): void {
  document.querySelector('h1')?.focus()
}
