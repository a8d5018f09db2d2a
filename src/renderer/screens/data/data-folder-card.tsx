import { Button, Code, Paper, Stack, Text, Title } from '@mantine/core'
import { usePlanActions } from '../../app/use-plan-actions.ts'
import { useSession } from '../../state/hooks.ts'

/** Where everything is, and the way to take the plan out as text that other programs can read. */
export function DataFolderCard() {
  const { dataFolder, open } = useSession()
  const { exportPlan } = usePlanActions()
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="data-folder-title">
      <Title order={2} size="h3" id="data-folder-title" mb="xs">
        Where your data is
      </Title>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">Plans and their backups are in this folder on your computer:</Text>
        <Code style={{ overflowWrap: 'anywhere' }}>{dataFolder}</Code>
        {open && (
          <>
            <Text size="sm">
              The whole plan can be saved as one file (JSON), which Certpace reads again and other programs can read
              too. It holds everything, notes and amounts included, and is not encrypted.
            </Text>
            <Button variant="light" onClick={() => void exportPlan(open.plan.id)}>
              Export the plan
            </Button>
          </>
        )}
      </Stack>
    </Paper>
  )
}
