import { describe, expect, it } from 'vitest'
import { newPassphraseSchema } from '#shared/values/passphrase.ts'
import { passphraseSentence } from '#shared/wording/passphrase.ts'

describe('the sentence about a new passphrase', () => {
  it.each([
    ['', /at least 8/],
    ['seven c', /at least 8/],
    ['password', /could be guessed/],
    ['12345678', /could be guessed/],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', /could be guessed/],
    ['sea sea sea sea sea sea', /could be guessed/],
    ['24.12.1979', /could be guessed/],
    ['therapist', /could be guessed/],
    ['sea lamp brick walk', /is good/],
    ['x7k2m9q4z1w8', /is good/],
    ['sea lamp brick walk violin', /very hard to guess\.$/],
    ['море лампа кирпич скрипка прогулка', /very hard to guess\.$/],
  ])('of %j says what to do', (text, sentence) => {
    expect(passphraseSentence(text)).toMatch(sentence)
  })
})

describe('a new passphrase', () => {
  it('has eight characters as a person counts them', () => {
    expect(newPassphraseSchema.safeParse('e\u0301'.repeat(7)).success).toBe(false)
    expect(newPassphraseSchema.safeParse('é'.repeat(8)).success).toBe(true)
    expect(newPassphraseSchema.safeParse('😀'.repeat(7)).success).toBe(false)
    expect(newPassphraseSchema.safeParse('        ').success).toBe(true)
  })
})
