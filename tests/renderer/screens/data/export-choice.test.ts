import { describe, expect, it } from 'vitest'
import {
  asksForFiles,
  asksForScenario,
  canBeProtected,
  canBeRedacted,
  exportedFile,
  FIRST_DRAFT,
  privacyNote,
} from '#renderer/screens/data/export-choice.ts'

const BINDER = { ...FIRST_DRAFT, format: 'binder', isProtected: true, isRedacted: true } as const

describe('the choice of a binder', () => {
  it('is no file of the plan, and cannot be redacted, protected or of a scenario', () => {
    expect(exportedFile(BINDER)).toBeNull()
    expect([canBeRedacted, canBeProtected, asksForScenario, asksForFiles].map((ask) => ask(BINDER))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('says that anyone can read it, the more so where the plan is protected', () => {
    expect(privacyNote(BINDER, false)).toBe('The binder is not encrypted: anyone who has it can read every file in it.')
    expect(privacyNote(BINDER, true)).toMatch(/^Your plan is protected by a passphrase, but the binder is not/)
  })
})
