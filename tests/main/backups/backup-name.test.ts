import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBackupName, writeBackupName } from '#main/backups/backup-name.ts'
import { BACKUP_REASONS, backupIdSchema } from '#shared/contract/backups.ts'

describe('the name of a backup', () => {
  it('comes back as it was written, and is one the contract takes', () => {
    const name = fc.record({
      number: fc.integer({ min: 1, max: 99_999_999 }),
      madeAt: fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      reason: fc.constantFrom(...BACKUP_REASONS),
    })
    fc.assert(
      fc.property(name, (value) => {
        const text = writeBackupName(value)
        expect(readBackupName(text)).toEqual(value)
        expect(backupIdSchema.safeParse(text).success).toBe(true)
      }),
    )
  })

  it.each(['', 'notes', '000001-20271304T101500123Z-quit', '000001-20270104T101500123Z-because', '../000001'])(
    'is not %j',
    (text) => {
      expect(readBackupName(text)).toBeNull()
    },
  )
})
