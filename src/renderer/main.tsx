import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './theme/layers.css'
import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/global.layer.css'
import './theme/global.css'
import { ANNOUNCER_ID, announce } from './app/announcer.ts'
import { App } from './app/app.tsx'
import { ErrorBoundary } from './app/error-boundary.tsx'
import { LaterParts } from './app/later-parts.tsx'
import { screenOf } from './app/screens.ts'
import { connectBridge } from './bridge/connect.ts'
import { currentHash } from './navigation/router.ts'
import { createAppController } from './state/app-state.ts'
import { ControllerProvider } from './state/hooks.ts'
import { cssVariablesResolver, theme } from './theme/theme.ts'
import { whenIdle } from './ui/when-idle.ts'

// Where Mantine's dialogs look for the nonce of the style that keeps the page behind them still.
globalThis.__webpack_nonce__ = styleNonce()

const PATIENCE_IN_MS = 400
const controller = createAppController(connectBridge(), { fail, announce, tell })
// One drawing with everything in it is sooner there than two. Where the plan takes its time, the page says that it is coming.
const isThere = Promise.all([controller.load(), screenOf(currentHash()).load()])
await Promise.race([isThere, new Promise((resolve) => setTimeout(resolve, PATIENCE_IN_MS))])

declare global {
  var __webpack_nonce__: string | undefined
}

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root element')
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <div id={ANNOUNCER_ID} className="visually-hidden" role="status" aria-live="polite" />
      <ControllerProvider value={controller}>
        <ErrorBoundary>
          <App />
          <LaterParts />
        </ErrorBoundary>
      </ControllerProvider>
    </MantineProvider>
  </StrictMode>,
)

/** Browsers hide the attribute from scripts, but not the property. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

function fail(sentence: string): void {
  void inNotices(({ showFailure }) => showFailure(sentence))
}

/** Once what has changed is drawn: the notice says it again, and measures the page when it comes. */
function tell(sentence: string): void {
  whenIdle(() => void inNotices(({ showNotice }) => showNotice(sentence)))
}

async function inNotices(show: (notices: typeof import('./ui/notices.tsx')) => void): Promise<void> {
  try {
    show(await import('./ui/notices.tsx'))
  } catch {
    // The program ended before it had handed out all of the page, and the whole window says so.
  }
}
