import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './theme/global.css'
import { ANNOUNCER_ID, announce } from './app/announcer.ts'
import { App } from './app/app.tsx'
import { ErrorBoundary } from './app/error-boundary.tsx'
import { screenOf } from './app/screens.ts'
import { connectBridge } from './bridge/connect.ts'
import { createAppController } from './state/app-state.ts'
import { ControllerProvider } from './state/hooks.ts'
import { cssVariablesResolver, theme } from './theme/theme.ts'
import { showFailure, showNotice } from './ui/notices.tsx'

// Where Mantine's dialogs look for the nonce of the style that keeps the page behind them still.
globalThis.__webpack_nonce__ = styleNonce()

const PATIENCE_IN_MS = 400
const controller = createAppController(connectBridge(), { fail: showFailure, announce, tell: showNotice })
// One drawing with everything in it is sooner there than two. Where the plan takes its time, the page says that it is coming.
const isThere = Promise.all([controller.load(), screenOf(location.hash).load()])
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
      <Notifications position="bottom-right" />
      <div id={ANNOUNCER_ID} className="visually-hidden" role="status" aria-live="polite" />
      <ControllerProvider value={controller}>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </ControllerProvider>
    </MantineProvider>
  </StrictMode>,
)

/** Browsers hide the attribute from scripts, but not the property. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
