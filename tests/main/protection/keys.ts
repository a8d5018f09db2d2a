import { randomBytes } from 'node:crypto'
import { newSalt, type ProtectionKey } from '#main/protection/protection-key.ts'

/** A key as any passphrase gives one, without the half second it takes. */
export function anyKey(): ProtectionKey {
  return { salt: newSalt(), secret: randomBytes(32) }
}
