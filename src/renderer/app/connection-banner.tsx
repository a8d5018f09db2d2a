import type { Connection } from '../state/connection.ts'
import { useActions } from '../state/hooks.ts'
import '../ui/plain.css'
import './connection-banner.css'

interface ConnectionBannerProps {
  readonly connection: Connection
}

/**
 * Stands above everything while the program does not answer; what was typed stays on the screen below it. Plain
 * elements: nobody hands out their code then.
 */
export function ConnectionBanner({ connection }: ConnectionBannerProps) {
  const { load } = useActions()
  if (connection.kind === 'open') return null
  return (
    <div className="plain-alert connection-banner" data-calm={connection.kind === 'ended'} role="alert">
      <div>
        <strong>{titleOf(connection)}</strong>
        <p>
          {connection.kind === 'lost'
            ? 'Start Certpace again and use the page it opens. What you saved is safe, and what you typed here stays on this page.'
            : connection.sentence}
        </p>
      </div>
      {connection.kind === 'lost' && (
        <button type="button" className="plain-button" data-main onClick={() => void load()}>
          Try again
        </button>
      )}
    </div>
  )
}

function titleOf({ kind }: Connection): string {
  if (kind === 'lost') return 'Certpace is not running any more'
  return kind === 'ended' ? 'Certpace has ended' : 'This page is not connected any more'
}
