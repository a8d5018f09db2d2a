import { lazy, Suspense } from 'react'
import type { BackupList } from '#shared/contract/backups.ts'
import { FileFaults } from '../plans/file-faults.tsx'
import { useAppSnapshot } from '../state/hooks.ts'
import { LossAlert } from './loss-alert.tsx'
import { NewerBackup } from './newer-backup.tsx'

// Once for each plan that an older program kept.
const MeaningAlert = lazy(async () => ({ default: (await import('./meaning-alert.tsx')).MeaningAlert }))

/** What is to be known of the files of a plan, above every screen. Mostly there is nothing. */
export function ShellAlerts({ backups }: { readonly backups: BackupList | null }) {
  const { hasNewMeaning } = useAppSnapshot('hasNewMeaning')
  return (
    <>
      <FileFaults />
      <LossAlert />
      {hasNewMeaning && (
        <Suspense>
          <MeaningAlert />
        </Suspense>
      )}
      {backups && <NewerBackup backups={backups.backups} />}
    </>
  )
}
