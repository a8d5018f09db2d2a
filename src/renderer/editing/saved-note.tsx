import { Text } from '@mantine/core'
import { useIsTried } from '../state/use-trial.ts'

/** Said beside a heading while something is tried: what stands below does not follow the trial. */
export function SavedNote() {
  const isTried = useIsTried()
  if (!isTried) return null
  return (
    <Text span size="sm" c="dimmed">
      of the plan as saved
    </Text>
  )
}
