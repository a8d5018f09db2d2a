import { AppShell, Center, Loader, NavLink } from '@mantine/core'
import { Suspense, useEffect } from 'react'
import { useHash } from '../navigation/router.ts'
import { FileFaults } from '../plans/file-faults.tsx'
import { usePlanName } from '../state/hooks.ts'
import { useBackups } from '../state/use-backups.ts'
import { BackupNote, NewerBackup } from './backup-notes.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Header } from './header.tsx'
import { LossAlert } from './loss-alert.tsx'
import { SCREENS, screenOf } from './screens.ts'
import './shell.css'
import { usePaperColors } from '../theme/use-paper-colors.ts'
import { useShortcuts } from './shortcuts.tsx'

/** The frame around every screen of an open plan. */
export function Shell() {
  usePaperColors()
  const screen = screenOf(useHash())
  const plan = usePlanName()
  const backups = useBackups(plan.id)
  const shortcutSheet = useShortcuts()
  useEffect(() => {
    document.title = `${screen.label} · Certpace`
  }, [screen])
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: { xs: 190, md: 220 }, breakpoint: 'xs' }}
      padding="lg"
      classNames={{ header: 'shell-bar', navbar: 'shell-bar' }}
    >
      <button type="button" className="skip-link" onClick={focusMain}>
        Skip to the content
      </button>
      <AppShell.Header>
        <Header />
      </AppShell.Header>
      <AppShell.Navbar p="sm" className="shell-navigation" component="nav" aria-label="Screens">
        {SCREENS.map(({ path, label, icon: Icon }) => (
          <NavLink
            key={path}
            href={`#/${path}`}
            label={label}
            leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
            active={path === screen.path}
            {...(path === screen.path ? { 'aria-current': 'page' as const } : {})}
            className="shell-link"
          />
        ))}
        <BackupNote backups={backups} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className="shell-main">
        <div className="shell-page">
          <FileFaults />
          <LossAlert />
          {backups && <NewerBackup backups={backups.backups} />}
          {/* A form left open must not reach a plan that another window has opened. */}
          <ErrorBoundary key={`${plan.id} ${screen.path}`}>
            <Suspense
              fallback={
                <Center h="40vh">
                  <Loader type="dots" aria-label={`Opening ${screen.label}`} />
                </Center>
              }
            >
              <screen.Content />
            </Suspense>
          </ErrorBoundary>
        </div>
      </AppShell.Main>
      {shortcutSheet}
    </AppShell>
  )
}

/** A link would do this by the address behind #, but that belongs to the screens. */
function focusMain(): void {
  document.getElementById('main')?.focus()
}
