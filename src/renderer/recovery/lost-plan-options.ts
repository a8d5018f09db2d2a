import type { Backup, LostPlan, RecoverySource } from '#shared/contract/backups.ts'
import type { ResponseOf } from '#shared/contract/contract.ts'
import { count } from '#shared/wording/phrases.ts'
import { backupName, contentsLines } from './backup-texts.ts'
import type { ComparedColumn } from './comparison-table.tsx'

export type Examined = ResponseOf<'recovery:examine'>

/** One source from which a lost plan can be restored. */
export interface RecoveryOption {
  readonly key: string
  readonly label: string
  readonly from: RecoverySource
  /** Null for what the file itself still holds. */
  readonly backup: Backup | null
}

/**
 * The latest backup first, since it is whole; then what the damaged file still gives; then older backups. Where a
 * passphrase is forgotten, the backups that open come before those that do not.
 */
export function recoveryOptions(
  { readable, backups }: Examined,
  kind: LostPlan['kind'],
  locale: string,
): readonly RecoveryOption[] {
  const inOrder =
    kind === 'locked' ? backups.toSorted((left, right) => Number(isLocked(left)) - Number(isLocked(right))) : backups
  const ofBackups = inOrder.map((backup): RecoveryOption => {
    const { backupId, place } = backup
    return {
      key: `${place} ${backupId}`,
      label: `The backup of ${backupName(backup, locale)}${isLocked(backup) ? ', with a passphrase' : ''}`,
      from: { kind: 'backup', backupId, place },
      backup,
    }
  })
  if (!readable) return ofBackups
  const lost = readable.unreadable > 0 ? `; ${count(readable.unreadable, 'entry', 'entries')} cannot be read` : ''
  return ofBackups.toSpliced(1, 0, {
    key: 'readable',
    label: `What the damaged file still holds${lost}`,
    from: { kind: 'readable' },
    backup: null,
  })
}

/** Whether a backup opens only with a passphrase that has not been given. */
export function isLocked({ protection, contents }: Backup): boolean {
  return protection !== 'none' && contents === null
}

export function recoveryColumns(
  { readable, backups }: Examined,
  option: RecoveryOption | undefined,
  locale: string,
  hidesAmounts: boolean,
): readonly ComparedColumn[] {
  const shown = option?.backup ?? backups[0]
  return [
    ...(readable ? [{ title: 'Damaged file', lines: contentsLines(readable.contents, locale, hidesAmounts) }] : []),
    ...(shown?.contents
      ? [
          {
            title: `Backup of ${backupName(shown, locale)}`,
            lines: contentsLines(shown.contents, locale, hidesAmounts),
          },
        ]
      : []),
  ]
}

/** What becomes of the file that is there, and how the plan opens then. */
export function recoveryNote(kind: LostPlan['kind'], option: RecoveryOption): string {
  if (kind !== 'locked') return 'The damaged file is not changed. It moves to the folder “damaged” beside your plans.'
  const opens =
    option.backup?.protection === 'none'
      ? 'The plan then opens without a passphrase'
      : 'The plan then opens with the passphrase of that backup'
  return `${opens}. The protected file is not changed; it moves to the folder “damaged” beside your plans.`
}
