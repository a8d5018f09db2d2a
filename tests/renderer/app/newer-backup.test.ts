import { describe, expect, it } from 'vitest'
import { newestAhead } from '#renderer/app/newer-backup.tsx'
import type { Backup } from '#shared/contract/backups.ts'

function backupAt(revision: number | null): Backup {
  const contents = {
    planName: 'A plan',
    currency: 'USD' as const,
    courses: 0,
    sessions: 0,
    minutes: 0,
    payments: 0,
    paid: 0,
    evidence: 0,
  }
  return {
    backupId: `backup-${revision}`,
    place: 'here',
    madeAt: '2027-01-04T10:15:00.000Z',
    reason: 'start',
    bytes: 1,
    contents: revision === null ? null : { ...contents, revision },
    protection: 'none',
  }
}

describe('a backup with more changes than the plan', () => {
  it('is the one with the most', () => {
    const backups = [backupAt(7), backupAt(12), backupAt(9), backupAt(null)]
    expect(newestAhead(backups, 8)).toEqual({ backup: backupAt(12), changes: 4 })
  })

  it('is not there when the plan has as many, and nothing is known of a backup that is locked', () => {
    expect(newestAhead([backupAt(7), backupAt(12), backupAt(null)], 12)).toBeNull()
    expect(newestAhead([], 0)).toBeNull()
  })
})
