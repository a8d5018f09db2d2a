import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits as base64url text: nothing in it needs escaping in an address, a cookie or a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * Compares two secrets in a time that depends on neither: their digests have one length, and every byte is compared.
 */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest()
}
