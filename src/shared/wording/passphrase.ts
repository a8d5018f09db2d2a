import { lengthOfPassphrase, SHORTEST_PASSPHRASE } from '../values/passphrase.ts'

/** How long a passphrase would stand up to somebody who has the file and tries one after the other. */
type PassphraseStrength = 'too-short' | 'weak' | 'fair' | 'strong'

/** Guesses to be made, as a power of two, from which on it is fair or strong: each guess takes half a second. */
const FAIR_BITS = 40
const STRONG_BITS = 60

const SENTENCES: Readonly<Record<PassphraseStrength, string>> = {
  'too-short': `A passphrase has at least ${SHORTEST_PASSPHRASE} characters. Four or five words are easy to remember.`,
  weak: 'This could be guessed. Add a word or two that have nothing to do with each other.',
  fair: 'This is good. One more word makes it very hard to guess.',
  strong: 'This is very hard to guess.',
}

/** One kind sentence about a new passphrase; what to do when it is not good yet. */
export function passphraseSentence(text: string): string {
  return SENTENCES[passphraseStrength(text)]
}

function passphraseStrength(text: string): PassphraseStrength {
  if (lengthOfPassphrase(text) < SHORTEST_PASSPHRASE) return 'too-short'
  const parts = new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{Letter}+|\p{Number}+|[^\p{Letter}\p{Number}]/gu),
  )
  const bits = [...parts].reduce((sum, part) => sum + bitsOf(part), 0)
  return bits < FAIR_BITS ? 'weak' : bits < STRONG_BITS ? 'fair' : 'strong'
}

/** People choose words and dates, so that each further letter adds less than chance would; "aaaa" and "1234" add nothing. */
function bitsOf(part: string): number {
  const length = [...part].filter((character, at, all) => !continues(all[at - 1], character)).length
  if (/^\p{Letter}/u.test(part)) return Math.min(4.7 * length, 11 + 1.5 * Math.max(0, length - 5))
  if (/^\p{Number}/u.test(part)) return Math.min(3.3 * length, 7 + 1.2 * length)
  return 2
}

function continues(before: string | undefined, character: string): boolean {
  if (before === undefined) return false
  return Math.abs((character.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)) <= 1
}
