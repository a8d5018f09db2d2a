import { useMantineColorScheme } from '@mantine/core'
import { Suspense, useEffect, useMemo } from 'react'
import { readReportHash } from '#shared/export/report-address.ts'
import { TypingProvider } from '../forms/typing.ts'
import { DATA_HASH, NEW_PLAN_HASH, planToUnlock, useHash, WELCOME_HASH } from '../navigation/router.ts'
import { useActions, useAppSnapshot, useSelected, useToday, useWindowState } from '../state/hooks.ts'
import { FullPageMessage } from '../ui/full-page-message.tsx'
import { later } from '../ui/later.ts'
import { Opening } from '../ui/opening.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { Shell } from './shell.tsx'

const WelcomeScreen = later(async () => (await import('../screens/welcome/welcome-screen.tsx')).WelcomeScreen)
const ReportPage = later(async () => (await import('../screens/report/report-page.tsx')).ReportPage)
const LostPlansPage = later(async () => (await import('../screens/data/lost-plans-page.tsx')).LostPlansPage)
const UnlockPage = later(async () => (await import('../screens/unlock/unlock-page.tsx')).UnlockPage)

/** What the window shows: loading, why it cannot start, the welcome of a first run, or the open plan. */
export function App() {
  const { isReady, connection } = useWindowState((state) => ({
    isReady: state.app.kind === 'ready',
    connection: state.connection,
  }))
  return (
    <>
      <ColorSchemeFollower />
      {isReady && <ConnectionBanner connection={connection} />}
      <Suspense fallback={<Opening label="Opening your plan" />}>
        <AppContent />
      </Suspense>
    </>
  )
}

function AppContent() {
  const { kind, failure, connection } = useWindowState(({ app, connection }) => ({
    kind: app.kind,
    failure: app.kind === 'failed' ? app.failure : null,
    connection,
  }))
  const { load } = useActions()
  if (kind === 'ready') return <PageToTypeIn />
  if (connection.kind === 'ended' || connection.kind === 'refused')
    return <FullPageMessage title="This page cannot go on">{connection.sentence}</FullPageMessage>
  if (kind === 'loading' && connection.kind === 'open') return <Opening label="Opening your plan" />
  return (
    <FullPageMessage
      title={failure ? 'Your plans cannot be opened right now' : 'Certpace does not answer'}
      action={
        <button type="button" className="plain-button" data-main onClick={() => void load()}>
          Try again
        </button>
      }
    >
      {failure
        ? failure.message
        : 'It may have ended. Start Certpace again and use the page it opens. Everything you saved is still there.'}
    </FullPageMessage>
  )
}

/** The page, whose fields read dates and figures as the person's locale has them. */
function PageToTypeIn() {
  const { locale, weekStart, hidesAmounts } = useAppSnapshot('settings').settings
  const today = useToday()
  const habits = useMemo(() => ({ locale, today, weekStart, hidesAmounts }), [locale, today, weekStart, hidesAmounts])
  return (
    <TypingProvider value={habits}>
      <Page />
    </TypingProvider>
  )
}

/** What the address asks for, as far as there is a plan to show. */
function Page() {
  const hash = useHash()
  const hasPlan = useSelected(({ open }) => open !== null)
  const hasClosedPlans = useSelected(({ open, plans }) => open === null && plans.length > 0)
  const locked = useSelected(({ waitingFor, locked }) => {
    const wanted = planToUnlock(hash) ?? (hasPlan || hash === NEW_PLAN_HASH ? null : waitingFor)
    return locked.some(({ id }) => id === wanted) ? wanted : null
  })
  if (locked) return <UnlockPage key={locked} planId={locked} />
  const report = readReportHash(hash)
  if (hasPlan && report) return <ReportPage choice={report} />
  if (hasPlan && hash !== NEW_PLAN_HASH) return <Shell />
  // The screen of a first run would look as if there were no plans, though something is only in their way.
  const hidesPlans = hasClosedPlans && hash !== NEW_PLAN_HASH && hash !== WELCOME_HASH
  return hash === DATA_HASH || hidesPlans ? <LostPlansPage /> : <WelcomeScreen />
}

/** Keeps the page in the colours the settings ask for. */
function ColorSchemeFollower() {
  const { setColorScheme } = useMantineColorScheme()
  const wanted = useWindowState(({ app }) => (app.kind === 'ready' ? app.snapshot.settings.colorScheme : null))
  useEffect(() => {
    if (wanted) setColorScheme(wanted)
  }, [wanted, setColorScheme])
  return null
}
