import { Code, Paper, Stack, Text, Title } from '@mantine/core'
import { useAppSnapshot } from '../../state/hooks.ts'

/** Where everything is. */
export function DataFolderCard() {
  const { dataFolder } = useAppSnapshot('dataFolder')
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="data-folder-title">
      <Title order={2} size="h3" id="data-folder-title" mb="xs">
        Where your data is
      </Title>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">Plans and their backups are in this folder on your computer:</Text>
        <Code style={{ overflowWrap: 'anywhere' }}>{dataFolder}</Code>
      </Stack>
    </Paper>
  )
}
