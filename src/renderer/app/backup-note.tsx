import type { BackupList } from '#shared/contract/backups.ts'
import { DATA_HASH } from '../navigation/router.ts'
import { useLocale, useSelected } from '../state/hooks.ts'
import { momentText, timeText } from '../ui/moment-text.ts'

/** When the last backup was made, always in sight below the navigation. */
export function BackupNote({ backups }: { readonly backups: BackupList | null }) {
  const locale = useLocale()
  const { isSample } = useSelected(({ open }) => ({ isSample: open !== null && open.plan.asOf !== null }))
  if (!backups) return null
  const last = backups.backups[0]
  return (
    <a href={DATA_HASH} className="shell-note">
      {backups.trouble === null ? 'Last backup' : 'The last backup needs a look. Before it'}
      {': '}
      {last ? (isSample ? timeText : momentText)(last.madeAt, locale) : 'none yet'}
    </a>
  )
}
