import { useState } from 'react'
import type { Scenario } from '#shared/plan/scenario.ts'
import { promoteScenario } from '../../commands/difference-commands.ts'
import { changeScenario, moveScenario, removeScenario } from '../../commands/scenario-commands.ts'
import { DifferencesDialog } from '../../editing/differences-dialog.tsx'
import { makeId, useBaseApply } from '../../editing/use-editing.ts'
import { useUndoOffer } from '../../editing/use-undo-offer.ts'
import { useFormatter, useSelected, useToday } from '../../state/hooks.ts'
import { ItemMenu } from '../../ui/item-menu.tsx'
import { ScenarioLookDialog } from './scenario-look-dialog.tsx'
import { ScenarioNameDialog } from './scenario-name-dialog.tsx'

interface ScenarioMenuProps {
  readonly scenario: Scenario
}

/** What can be done with a scenario as a whole; all of it can be undone. An edit of the plan does not draw it again. */
export function ScenarioMenu({ scenario }: ScenarioMenuProps) {
  const apply = useBaseApply()
  const [place, last] = useSelected(({ open }): readonly [number, number] => {
    const scenarios = open?.plan.scenarios ?? []
    return [scenarios.indexOf(scenario), scenarios.length - 1]
  })
  const offerUndo = useUndoOffer()
  const formatter = useFormatter()
  const today = useToday()
  const [asked, setAsked] = useState<'rename' | 'duplicate' | 'look' | 'differences' | null>(null)
  const { name } = scenario
  const close = () => setAsked(null)

  async function doAndOffer(change: Parameters<typeof apply>[0], sentence: string): Promise<void> {
    const done: { label?: string } = {}
    const { ok } = await apply((plan) => {
      const made = typeof change === 'function' ? change(plan) : change
      if (made) done.label = made.label
      return made
    })
    if (!ok || done.label === undefined) return
    offerUndo({ sentence, label: done.label })
    // The button that had the focus may have gone with the card.
    document.querySelector('h1')?.focus()
  }

  const actions = [
    { label: 'Show what differs', onSelect: () => setAsked('differences') },
    {
      label: 'Make it my plan',
      onSelect: () =>
        void doAndOffer(
          promoteScenario(scenario, `My plan until ${formatter.date(today)}`, makeId),
          `“${name}” is your plan now; the plan until now is kept as a scenario`,
        ),
    },
    { label: 'Duplicate', onSelect: () => setAsked('duplicate') },
    { label: 'Rename', onSelect: () => setAsked('rename') },
    { label: 'Note and color', onSelect: () => setAsked('look') },
    ...(place > 0 ? [{ label: 'Move earlier', onSelect: () => void apply(moveScenario(scenario, place - 1)) }] : []),
    ...(place < last ? [{ label: 'Move later', onSelect: () => void apply(moveScenario(scenario, place + 1)) }] : []),
    {
      label: 'Archive',
      onSelect: () =>
        void doAndOffer(
          changeScenario(`Archive scenario ${name}`, scenario, { isArchived: true }),
          `“${name}” is in the archive below`,
        ),
    },
    { label: 'Remove', onSelect: () => void doAndOffer(removeScenario(scenario), `Removed ${name}`) },
  ]
  return (
    <>
      <ItemMenu title={name} actions={actions} />
      {(asked === 'rename' || asked === 'duplicate') && (
        <ScenarioNameDialog scenario={scenario} action={asked} onClose={close} />
      )}
      {asked === 'look' && <ScenarioLookDialog scenario={scenario} onClose={close} />}
      {asked === 'differences' && <DifferencesDialog scenario={scenario} onClose={close} />}
    </>
  )
}
