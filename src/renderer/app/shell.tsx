import { AppShell, Center, Loader } from '@mantine/core'
import { lazy, Suspense, useEffect, useMemo } from 'react'
import { useHash } from '../navigation/router.ts'
import { FileFaults } from '../plans/file-faults.tsx'
import { useAppSnapshot, useOpenScenario, usePlanName } from '../state/hooks.ts'
import { useBackups } from '../state/use-backups.ts'
import { BackupNote, NewerBackup } from './backup-notes.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Header } from './header.tsx'
import { LossAlert } from './loss-alert.tsx'
import { closingOf, NARROW, ScreenLinks, useNarrowLinks } from './screen-links.tsx'
import { screenOf } from './screens.ts'
import './shell.css'
import { usePaperColors } from '../theme/use-paper-colors.ts'
import { useShortcuts } from './shortcuts.tsx'
import { TargetBanner } from './target-banner.tsx'
import { TrialWatch } from './trial-watch.tsx'

// Once for each plan that an older program kept.
const MeaningAlert = lazy(async () => ({ default: (await import('./meaning-alert.tsx')).MeaningAlert }))

/** The frame around every screen of an open plan. */
export function Shell() {
  usePaperColors()
  const screen = screenOf(useHash())
  const plan = usePlanName()
  const scenario = useOpenScenario()
  const { hasNewMeaning } = useAppSnapshot('hasNewMeaning')
  const backups = useBackups(plan.id)
  const shortcutSheet = useShortcuts()
  const links = useNarrowLinks(screen)
  // The same as long as the screen is shown, or it would begin anew once its code is there.
  const Content = useMemo(() => screen.content(), [screen])
  useEffect(() => {
    document.title = `${screen.label} · Certpace`
  }, [screen])
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: { base: 176, xl: 220 }, breakpoint: NARROW, collapsed: { mobile: !links.isOpen } }}
      padding={{ base: 'sm', xs: 'lg' }}
      classNames={{ header: 'shell-bar', navbar: 'shell-bar' }}
    >
      <button type="button" className="skip-link" onClick={focusMain}>
        Skip to the content
      </button>
      <AppShell.Header>
        <Header links={links} />
      </AppShell.Header>
      <AppShell.Navbar
        id={links.id}
        p="sm"
        className="shell-navigation"
        component="nav"
        aria-label="Screens"
        data-open={links.isOpen}
        {...closingOf(links)}
      >
        <ScreenLinks screen={screen} links={links} />
        <BackupNote backups={backups} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className="shell-main">
        <div className="shell-page">
          <FileFaults />
          <LossAlert />
          {hasNewMeaning && (
            <Suspense>
              <MeaningAlert />
            </Suspense>
          )}
          {backups && <NewerBackup backups={backups.backups} />}
          {/* A form left open must not reach a plan that another window has opened, or another scenario. */}
          {scenario && <TargetBanner scenario={scenario} place="page" />}
          <ErrorBoundary key={`${plan.id} ${scenario?.id ?? ''} ${screen.path}`}>
            <Suspense
              fallback={
                <Center h="40vh">
                  <Loader type="dots" aria-label={`Opening ${screen.label}`} />
                </Center>
              }
            >
              <Content />
            </Suspense>
          </ErrorBoundary>
        </div>
      </AppShell.Main>
      {shortcutSheet}
      <TrialWatch path={screen.path} />
    </AppShell>
  )
}

/** A link would do this by the address behind #, but that belongs to the screens. */
function focusMain(): void {
  document.getElementById('main')?.focus()
}
