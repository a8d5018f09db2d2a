import { describe, expect, it } from 'vitest'
import { copiesSentence } from '#renderer/screens/data/protection/exposed-copies.tsx'
import { EMPTY_PASSPHRASE, readPassphraseDraft } from '#renderer/screens/data/protection/passphrase-draft.ts'

const filled = { ...EMPTY_PASSPHRASE, asksForCurrent: false, passphrase: 'sea lamp brick', again: 'sea lamp brick' }

describe('the form of a passphrase', () => {
  it('takes one that was typed twice alike, with its spaces', () => {
    expect(readPassphraseDraft(filled)).toEqual({ ok: true, value: { current: null, passphrase: 'sea lamp brick' } })
  })

  it('says which field needs what', () => {
    expect(readPassphraseDraft({ ...filled, passphrase: 'short', again: 'short' })).toMatchObject({
      errors: { passphrase: expect.stringContaining('8') },
    })
    expect(readPassphraseDraft({ ...filled, again: 'sea lamp brick ' })).toMatchObject({
      errors: { again: expect.stringContaining('not the same') },
    })
    expect(readPassphraseDraft({ ...filled, asksForCurrent: true })).toMatchObject({
      errors: { current: expect.stringContaining('has now') },
    })
  })
})

describe('the sentence about other copies', () => {
  it('names each kind, and nothing where there is none', () => {
    expect(copiesSentence('plain', { here: 0, mirror: 0, setAside: 0 })).toBeNull()
    expect(copiesSentence('plain', { here: 2, mirror: 1, setAside: 1 })).toBe(
      'Anybody can read these copies of the plan: 2 backups, 1 backup in the second folder and 1 damaged file that was set aside.',
    )
    expect(copiesSentence('former', { here: 1, mirror: 0, setAside: 0 })).toMatch(
      /open with a former passphrase: 1 backup\.$/,
    )
  })
})
