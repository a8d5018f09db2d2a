import { z } from 'zod'

export const PROTECTED_FORMAT = 'certpace-protected'

/** The first characters of every protected plan file, as Certpace keeps it. */
export const PROTECTED_FILE_MARK = 'CPA1'

/**
 * A protected export: its ciphertext, and all that is needed to open it except the passphrase. `docs/data.md` says how.
 */
export const protectedDocumentSchema = z.strictObject({
  format: z.literal(PROTECTED_FORMAT),
  formatVersion: z.literal(1),
  keyDerivation: z.strictObject({
    name: z.literal('scrypt'),
    n: z.literal(131_072),
    r: z.literal(8),
    p: z.literal(1),
    salt: z.string().regex(/^[0-9a-f]{32}$/),
    /** Tells whether the passphrase is right, so that a damaged export is not taken for a wrong one. */
    check: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  cipher: z.literal('aes-256-gcm'),
  nonce: z.base64(),
  ciphertext: z.base64(),
})
export type ProtectedDocument = z.output<typeof protectedDocumentSchema>
