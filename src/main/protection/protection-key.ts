import { hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { refuse } from '#shared/fault.ts'
import { PROTECTED_FILE_MARK } from '#shared/plan/protected-document.ts'

/** The first bytes of a protected plan file and of every salt: a Certpace file whose key is made in the first way. */
export const SALT_MARK = Buffer.from(PROTECTED_FILE_MARK, 'latin1')
const SALT_LENGTH = 16
const SECRET_LENGTH = 32

/** How a secret is made of a passphrase and a salt, in the words of RFC 7914. */
export const KEY_DERIVATION = { name: 'scrypt', n: 131_072, r: 8, p: 1 } as const
/** Twice the 128 · n · r bytes it needs, since Node counts a little more. */
const MEMORY_LIMIT = 256 * KEY_DERIVATION.n * KEY_DERIVATION.r

/** Opens what was protected with one passphrase under one salt. It is kept in memory only, and never written. */
export interface ProtectionKey {
  /** In hexadecimal. It stands in clear at the beginning of each file the key opens. */
  readonly salt: string
  /** 32 bytes, made of passphrase and salt. */
  readonly secret: Uint8Array
}

/** What each key that is made from a secret is for; the words go into the key. */
type KeyPurpose = 'database' | 'note' | 'export' | 'check'

/** A salt that nothing was protected under before. */
export function newSalt(): string {
  return Buffer.concat([SALT_MARK, randomBytes(SALT_LENGTH - SALT_MARK.length)]).toString('hex')
}

/** Secrets are made one after the other: each takes 128 MB for half a second. */
let queue: Promise<unknown> = Promise.resolve()

/** Takes about half a second, in a thread of its own. The same characters give the same key on every keyboard (NFC). */
export function deriveKey(passphrase: string, salt: string): Promise<ProtectionKey> {
  const made = queue.then(() => makeSecret(passphrase, salt)).then((secret) => ({ salt, secret }))
  queue = made.catch(() => undefined)
  return made
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

/** The key for one purpose, in 32 bytes (HKDF with SHA-256 and the words `certpace` and the purpose). */
export function keyFor(purpose: KeyPurpose, { secret }: ProtectionKey): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `certpace ${purpose}`, SECRET_LENGTH))
}

/** What tells that a key is the right one without opening anything. It says nothing about the key or the passphrase. */
export function checkOf(key: ProtectionKey): string {
  return keyFor('check', key).toString('hex')
}

/** The key of a database and its salt, as the cipher in SQLite takes them. */
export function databaseKey(key: ProtectionKey): Buffer {
  return Buffer.concat([Buffer.from('raw:', 'latin1'), keyFor('database', key), Buffer.from(key.salt, 'hex')])
}

/** The fault of a passphrase that is known to be another one. */
export function wrongPassphrase() {
  return refuse(
    'wrong-passphrase',
    '',
    'This passphrase does not open it. Look at capital letters and at the language of the keyboard, then try again.',
  )
}
