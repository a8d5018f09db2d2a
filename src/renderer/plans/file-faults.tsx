import { Alert, Anchor, Stack, Text } from '@mantine/core'
import { DATA_HASH } from '../navigation/router.ts'
import { useAppSnapshot } from '../state/hooks.ts'

/** Files that cannot be read, each with the place of its fault. They stay as they are, and the program goes on. */
export function FileFaults() {
  const { planFaults, programFaults, troubles } = useAppSnapshot('planFaults', 'programFaults', 'troubles')
  if (planFaults.length + programFaults.length + troubles.length === 0) return null
  return (
    <Stack gap="xs" mb="md">
      <FolderTroubles />
      {planFaults.map(({ file, path, message }) => (
        <Alert key={file} color="yellow" title={`The plan in ${file} cannot be opened`}>
          <Text size="sm">
            {faultText(path, message)} The file stays as it is.{' '}
            <Anchor size="sm" href={DATA_HASH} underline="always">
              See what can be done
            </Anchor>
          </Text>
        </Alert>
      ))}
      {programFaults.map(({ file, path, message }) => (
        <Alert key={file} color="yellow" title={`The rules in ${file} cannot be read`}>
          <Text size="sm">{faultText(path, message)} Certpace goes on without them.</Text>
        </Alert>
      ))}
    </Stack>
  )
}

/** What else is wrong in the data folder. */
export function FolderTroubles() {
  const { troubles } = useAppSnapshot('troubles')
  return troubles.map((trouble) => (
    <Alert key={trouble} color="yellow" title="Something needs a look">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {trouble}
      </Text>
    </Alert>
  ))
}

function faultText(path: string, message: string): string {
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`
  return path === '' ? sentence : `At ${path}: ${sentence}`
}
