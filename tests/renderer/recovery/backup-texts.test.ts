import { describe, expect, it } from 'vitest'
import { contentsLines, dataAnswer, planLines } from '#renderer/recovery/backup-texts.ts'
import { isoDate } from '#shared/calendar/day.ts'
import type { BackupList } from '#shared/contract/backups.ts'
import { contentsOfPlan } from '#shared/plan/plan-contents.ts'
import { halfWayPlan } from '../helpers/half-way-plan.ts'

const NONE: BackupList = { backups: [], trouble: null, folder: '/data/backups/plan', backupMirror: null }

describe('the answer of the screen Data', () => {
  it('says when the plan was last backed up, by the clock of this computer', () => {
    const contents = contentsOfPlan(halfWayPlan(), 3)
    const backup = {
      backupId: '000001-20270104T101500123Z-quit',
      place: 'here' as const,
      madeAt: '2027-01-04T10:15:00.123Z',
      reason: 'quit' as const,
      bytes: 1,
      contents,
      protection: 'none' as const,
    }
    expect(dataAnswer({ ...NONE, backups: [backup] }, false, 'en-US')).toMatch(/Last backup: Jan \d, 2027/)
  })

  it('says when the first backup comes while there is none, and promises nothing before the list is read', () => {
    expect(dataAnswer(NONE, false, 'en-US')).toContain('The first backup')
    expect(dataAnswer(null, false, 'en-US')).not.toContain('backup')
  })
})

describe('what a backup holds', () => {
  it('has the same lines as the plan itself, which also says where it leads', () => {
    const plan = halfWayPlan()
    const lines = planLines(plan, isoDate('2026-06-15'), 'en-US', false)
    expect(lines.map(({ name }) => name).slice(0, 2)).toEqual(['Certified on', 'Cost'])
    expect(lines.slice(2)).toEqual(contentsLines(contentsOfPlan(plan, 0), 'en-US', false))
    expect(lines.every(({ value }) => value !== '')).toBe(true)
  })
})
