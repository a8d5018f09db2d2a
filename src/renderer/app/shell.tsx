import { Suspense, useEffect, useMemo } from 'react'
import { useHash } from '../navigation/router.ts'
import { useOpenScenario, usePlanName } from '../state/hooks.ts'
import { useBackups } from '../state/use-backups.ts'
import { usePaperColors } from '../theme/use-paper-colors.ts'
import { Opening } from '../ui/opening.tsx'
import { useAfterPaint } from '../ui/use-after-paint.ts'
import { BackupNote } from './backup-note.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Header } from './header.tsx'
import { SampleDay } from './sample-day.tsx'
import { closingOf, ScreenLinks, useNarrowLinks } from './screen-links.tsx'
import { screenOf } from './screens.ts'
import './shell.css'
import { later } from '../ui/later.ts'
import { useShortcuts } from './shortcuts.tsx'
import { TrialWatch } from './trial-watch.tsx'

const ShellAlerts = later(async () => (await import('./shell-alerts.tsx')).ShellAlerts)
const TargetBanner = later(async () => (await import('./target-banner.tsx')).TargetBanner)

/** The frame around every screen of an open plan: plain elements, as the first picture waits for them. */
export function Shell() {
  usePaperColors()
  const screen = screenOf(useHash())
  const plan = usePlanName()
  const scenario = useOpenScenario()
  const backups = useBackups(plan.id) ?? null
  const isPainted = useAfterPaint()
  const shortcutSheet = useShortcuts()
  const links = useNarrowLinks(screen)
  // The same as long as the screen is shown, or it would begin anew once its code is there.
  const Content = useMemo(() => screen.content(), [screen])
  useEffect(() => {
    document.title = `${screen.label} · Certpace`
  }, [screen])
  return (
    <>
      <button type="button" className="skip-link" onClick={focusMain}>
        Skip to the content
      </button>
      <header className="shell-bar shell-header">
        <Header links={links} />
      </header>
      <nav
        id={links.id}
        className="shell-bar shell-navigation"
        aria-label="Screens"
        data-open={links.isOpen}
        {...closingOf(links)}
      >
        <ScreenLinks screen={screen} links={links} />
        <BackupNote backups={backups} />
      </nav>
      <main id="main" tabIndex={-1} className="shell-main">
        <div className="shell-page">
          {isPainted && (
            <Suspense>
              <ShellAlerts backups={backups} />
            </Suspense>
          )}
          <SampleDay place="page" />
          {scenario && (
            <Suspense>
              <TargetBanner scenario={scenario} place="page" />
            </Suspense>
          )}
          {/* A form left open must not reach a plan that another window has opened, or another scenario. */}
          <ErrorBoundary key={`${plan.id} ${scenario?.id ?? ''} ${screen.path}`}>
            <Suspense fallback={<Opening label={`Opening ${screen.label}`} />}>
              <Content />
            </Suspense>
          </ErrorBoundary>
        </div>
      </main>
      {shortcutSheet}
      <TrialWatch path={screen.path} />
    </>
  )
}

/** A link would do this by the address behind #, but that belongs to the screens. */
function focusMain(): void {
  document.getElementById('main')?.focus()
}
