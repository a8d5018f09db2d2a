import { Button, Center, Loader, useMantineColorScheme } from '@mantine/core'
import { lazy, Suspense, useEffect } from 'react'
import type { Session } from '#shared/contract/contract.ts'
import { readReportHash } from '#shared/export/report-address.ts'
import { DATA_HASH, NEW_PLAN_HASH, planToUnlock, useHash } from '../navigation/router.ts'
import { useActions, useSnapshot } from '../state/hooks.ts'
import { FullPageMessage } from '../ui/full-page-message.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { Shell } from './shell.tsx'

const WelcomeScreen = lazy(async () => ({
  default: (await import('../screens/welcome/welcome-screen.tsx')).WelcomeScreen,
}))
const ReportPage = lazy(async () => ({
  default: (await import('../screens/report/report-page.tsx')).ReportPage,
}))
const LostPlansPage = lazy(async () => ({
  default: (await import('../screens/data/lost-plans-page.tsx')).LostPlansPage,
}))
const UnlockPage = lazy(async () => ({
  default: (await import('../screens/unlock/unlock-page.tsx')).UnlockPage,
}))

/** What the window shows: loading, why it cannot start, the welcome of a first run, or the open plan. */
export function App() {
  const { app, connection } = useSnapshot()
  return (
    <>
      <ColorSchemeFollower />
      {app.kind === 'ready' && <ConnectionBanner connection={connection} />}
      <Suspense fallback={<Loading />}>
        <AppContent />
      </Suspense>
    </>
  )
}

function AppContent() {
  const { app, connection } = useSnapshot()
  const { load } = useActions()
  const hash = useHash()
  if (app.kind === 'ready') {
    const locked = lockedPlan(app.session, hash)
    if (locked) return <UnlockPage key={locked} planId={locked} />
    const report = readReportHash(hash)
    if (app.session.open && report) return <ReportPage choice={report} />
    if (app.session.open && hash !== NEW_PLAN_HASH) return <Shell />
    return hash === DATA_HASH ? <LostPlansPage /> : <WelcomeScreen />
  }
  if (connection.kind === 'ended' || connection.kind === 'refused')
    return <FullPageMessage title="This page cannot go on">{connection.sentence}</FullPageMessage>
  if (app.kind === 'loading' && connection.kind === 'open') return <Loading />
  return (
    <FullPageMessage
      title={app.kind === 'failed' ? 'Your plans cannot be opened right now' : 'Certpace does not answer'}
      action={<Button onClick={() => void load()}>Try again</Button>}
    >
      {app.kind === 'failed'
        ? app.failure.message
        : 'It may have ended. Start Certpace again and use the page it opens. Everything you saved is still there.'}
    </FullPageMessage>
  )
}

/** The plan whose passphrase is asked for; null when the page shows something else. */
function lockedPlan({ open, waitingFor, locked }: Session, hash: string): string | null {
  const wanted = planToUnlock(hash) ?? (open || hash === NEW_PLAN_HASH ? null : waitingFor)
  return locked.some(({ id }) => id === wanted) ? wanted : null
}

/** Keeps the page in the colours the settings ask for. */
function ColorSchemeFollower() {
  const { app } = useSnapshot()
  const { setColorScheme } = useMantineColorScheme()
  const wanted = app.kind === 'ready' ? app.session.settings.colorScheme : null
  useEffect(() => {
    if (wanted) setColorScheme(wanted)
  }, [wanted, setColorScheme])
  return null
}

function Loading() {
  return (
    <Center h="60vh">
      <Loader aria-label="Opening your plan" type="dots" />
    </Center>
  )
}
