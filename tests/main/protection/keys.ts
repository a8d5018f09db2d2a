import { randomBytes } from 'node:crypto'
import { newSalt, type ProtectionKey } from '#main/protection/protection-key.ts'

/** A key as any passphrase gives one, without the half second it takes. */
export function anyKey(): ProtectionKey {
  return { salt: newSalt(), secret: randomBytes(32) }
}

/** For handing a key to another process. */
export function textOfKey({ salt, secret }: ProtectionKey): string {
  return `${salt}:${Buffer.from(secret).toString('hex')}`
}

export function keyOfText(text: string): ProtectionKey {
  const [salt = '', secret = ''] = text.split(':')
  return { salt, secret: Buffer.from(secret, 'hex') }
}
