import type { Scenario } from '#shared/plan/scenario.ts'
import { duplicateScenario, renameScenario } from '../../commands/scenario-commands.ts'
import { makeId, useBaseEditing } from '../../editing/use-editing.ts'
import { NameDialog } from '../../ui/name-dialog.tsx'

interface ScenarioNameDialogProps {
  readonly scenario: Scenario
  readonly action: 'rename' | 'duplicate'
  readonly onClose: () => void
}

/** Asks for the name of a scenario or of its copy. */
export function ScenarioNameDialog({ scenario, action, onClose }: ScenarioNameDialogProps) {
  const { apply } = useBaseEditing()
  const isRename = action === 'rename'

  async function keep(name: string): Promise<boolean> {
    const change = isRename ? renameScenario(scenario, name) : duplicateScenario(scenario, name, makeId)
    return (await apply(change)).ok
  }

  return (
    <NameDialog
      title={isRename ? `Rename ${scenario.name}` : `Duplicate ${scenario.name}`}
      name={isRename ? scenario.name : `${scenario.name}, copy`}
      empty="A scenario needs a name."
      submit={isRename ? 'Rename' : 'Duplicate'}
      onSubmit={keep}
      onClose={onClose}
    />
  )
}
