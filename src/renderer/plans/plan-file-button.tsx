import { Button } from '@mantine/core'
import { useOpenPlanFile } from './use-open-plan-file.tsx'

/** Opens a plan file from elsewhere: a kept plan, or one that was exported. */
export function PlanFileButton() {
  const { choose, input } = useOpenPlanFile()
  return (
    <>
      {input}
      <Button variant="default" onClick={choose}>
        Open a plan file
      </Button>
    </>
  )
}
