import { z } from 'zod'

/** The fewest characters of a new passphrase. */
export const SHORTEST_PASSPHRASE = 8
/** More than anybody types. */
const LONGEST_PASSPHRASE = 1000

/** A passphrase that is to open something. */
export const passphraseSchema = z.string().min(1).max(LONGEST_PASSPHRASE)

export const newPassphraseSchema = passphraseSchema.refine(
  (text) => lengthOfPassphrase(text) >= SHORTEST_PASSPHRASE,
  `expected a passphrase of at least ${SHORTEST_PASSPHRASE} characters`,
)

/** In characters as a person counts them: a letter with its accent is one, however the keyboard composes it. */
export function lengthOfPassphrase(text: string): number {
  return [...text.normalize('NFC')].length
}
