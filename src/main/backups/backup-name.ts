import { BACKUP_REASONS, type BackupReason } from '#shared/contract/backups.ts'

/** The parts of a backup's name. Backups are sorted by them without being opened. */
export interface BackupName {
  /** Counts up with each backup of a plan. Backups are sorted by it, since a computer's clock can be set back. */
  readonly number: number
  readonly madeAt: Date
  readonly reason: BackupReason
}

const FORM = /^(\d{6,12})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z-]+)$/

export function writeBackupName({ number, madeAt, reason }: BackupName): string {
  return `${String(number).padStart(6, '0')}-${madeAt.toISOString().replaceAll(/[-:.]/g, '')}-${reason}`
}

/** Null for a name of another form, or a moment that does not exist. */
export function readBackupName(text: string): BackupName | null {
  const [, number, year, month, day, hour, minute, second, millisecond, reasonText] = FORM.exec(text) ?? []
  const madeAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`)
  const reason = BACKUP_REASONS.find((known) => known === reasonText)
  if (!reason || Number.isNaN(madeAt.getTime())) return null
  return { number: Number(number), madeAt, reason }
}
