import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits as base64url text: nothing in it needs escaping in an address, a cookie or a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares in a time that depends on neither text: digests are of one length, and every byte of them is looked at. */
export function isSameSecret(given: string, kept: string): boolean {
  return timingSafeEqual(digest(given), digest(kept))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest()
}
