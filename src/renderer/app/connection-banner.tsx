import { Alert, Button, Group, Text } from '@mantine/core'
import type { Connection } from '../state/connection.ts'
import { useActions } from '../state/hooks.ts'
import './connection-banner.css'

interface ConnectionBannerProps {
  readonly connection: Connection
}

/** Stands above everything while the program does not answer; what was typed stays on the screen below it. */
export function ConnectionBanner({ connection }: ConnectionBannerProps) {
  const { load } = useActions()
  if (connection.kind === 'open') return null
  return (
    <Alert
      className="connection-banner"
      color={connection.kind === 'ended' ? 'accent' : 'red'}
      radius={0}
      title={titleOf(connection)}
      role="alert"
    >
      <Group justify="space-between">
        <Text size="sm">
          {connection.kind === 'lost'
            ? 'Start Certpace again and use the page it opens. What you saved is safe, and what you typed here stays on this page.'
            : connection.sentence}
        </Text>
        {connection.kind === 'lost' && (
          <Button size="xs" onClick={() => void load()}>
            Try again
          </Button>
        )}
      </Group>
    </Alert>
  )
}

function titleOf({ kind }: Connection): string {
  if (kind === 'lost') return 'Certpace is not running any more'
  return kind === 'ended' ? 'Certpace has ended' : 'This page is not connected any more'
}
