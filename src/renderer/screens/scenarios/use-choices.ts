import { useCallback, useState } from 'react'
import { useBasePlan } from '../../state/hooks.ts'
import { type Choices, FIRST_CHOICES } from './choices.ts'

/** By the id of the plan, as long as the window is open: whoever opens a scenario and comes back compares the same again. */
const kept = new Map<string, Choices>()

/** What is compared on the screen of scenarios. It stays when the screen is left. */
export function useChoices(): readonly [Choices, (choices: Choices) => void] {
  const { id } = useBasePlan()
  const [, setChanges] = useState(0)
  const change = useCallback(
    (choices: Choices) => {
      kept.set(id, choices)
      setChanges((changes) => changes + 1)
    },
    [id],
  )
  return [kept.get(id) ?? FIRST_CHOICES, change]
}
