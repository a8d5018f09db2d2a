import { hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { refuse } from '#shared/fault.ts'
import { PROTECTED_FILE_MARK } from '#shared/plan/protected-document.ts'
import { createOrder } from '../threads/in-order.ts'

/** Every salt begins with these bytes, and so does every protected plan file. They stand for {@link KEY_DERIVATION}. */
export const SALT_MARK = Buffer.from(PROTECTED_FILE_MARK, 'latin1')
const SALT_LENGTH = 16
const SECRET_LENGTH = 32

/** How a secret is derived from a passphrase and a salt: scrypt, with its parameters named as in RFC 7914. */
export const KEY_DERIVATION = { name: 'scrypt', n: 131_072, r: 8, p: 1 } as const
/** Twice the 128 · n · r bytes that scrypt needs, since Node counts a little more. */
const MEMORY_LIMIT = 256 * KEY_DERIVATION.n * KEY_DERIVATION.r

/** The key of one passphrase and one salt. It is kept in memory, and never written. */
export interface ProtectionKey {
  /** In hexadecimal. Each file that the key opens begins with it, unencrypted. */
  readonly salt: string
  /** 32 bytes, derived from passphrase and salt. */
  readonly secret: Uint8Array
}

/** What a key derived from a secret is for. The word goes into the derivation, so that no two purposes share a key. */
type KeyPurpose = 'database' | 'note' | 'export' | 'check'

/** A new random salt. */
export function newSalt(): string {
  return Buffer.concat([SALT_MARK, randomBytes(SALT_LENGTH - SALT_MARK.length)]).toString('hex')
}

/** Secrets are derived one after the other, since each takes 128 MB for half a second. */
const inOrder = createOrder()

/** Takes about half a second, off the main thread. The same characters give the same key on every keyboard (NFC). */
export function deriveKey(passphrase: string, salt: string): Promise<ProtectionKey> {
  return inOrder(async () => ({ salt, secret: await makeSecret(passphrase, salt) }))
}

function makeSecret(passphrase: string, salt: string): Promise<Uint8Array> {
  const { n, r, p } = KEY_DERIVATION
  const text = Buffer.from(passphrase.normalize('NFC'), 'utf8')
  return new Promise((resolve, reject) => {
    scrypt(text, Buffer.from(salt, 'hex'), SECRET_LENGTH, { N: n, r, p, maxmem: MEMORY_LIMIT }, (error, secret) =>
      error ? reject(error) : resolve(secret),
    )
  })
}

/** The key for one purpose, 32 bytes: HKDF (RFC 5869) with SHA-256, no salt, and `certpace` and the purpose as info. */
export function keyFor(purpose: KeyPurpose, { secret }: ProtectionKey): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `certpace ${purpose}`, SECRET_LENGTH))
}

/** Tells two keys apart without opening anything. Nothing about the key or the passphrase can be learned from it. */
export function checkOf(key: ProtectionKey): string {
  return keyFor('check', key).toString('hex')
}

/** The key of a database and its salt, in the form that SQLite3 Multiple Ciphers takes (`raw:`, key, salt). */
export function databaseKey(key: ProtectionKey): Buffer {
  return Buffer.concat([Buffer.from('raw:', 'latin1'), keyFor('database', key), Buffer.from(key.salt, 'hex')])
}

/** The fault of a passphrase that is known to be wrong. */
export function wrongPassphrase() {
  return refuse(
    'wrong-passphrase',
    '',
    'This passphrase does not open it. Look at capital letters and at the language of the keyboard, then try again.',
  )
}
