import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'

const CIPHER = 'aes-256-gcm'
const NONCE_LENGTH = 12
const TAG_LENGTH = 16

/** An encrypted and authenticated text, in base64. The last 16 bytes of the ciphertext are the authentication tag. */
export const sealedTextSchema = z.strictObject({ nonce: z.base64(), ciphertext: z.base64() })
export type SealedText = z.output<typeof sealedTextSchema>

/**
 * Encrypts and authenticates bytes (AES-256-GCM, RFC 5116 calls it seal and open). `additionalData` is authenticated
 * only, and the same text is needed to open them.
 */
export function seal(key: Buffer, content: Uint8Array, additionalData = ''): SealedText {
  const nonce = randomBytes(NONCE_LENGTH)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_LENGTH }).setAAD(
    Buffer.from(additionalData, 'utf8'),
  )
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), ciphertext: ciphertext.toString('base64') }
}

/** Null when the key or the additional data is another one, or the bytes were changed. */
export function openSealed(key: Buffer, sealed: SealedText, additionalData = ''): Buffer | null {
  const bytes = Buffer.from(sealed.ciphertext, 'base64')
  try {
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(sealed.nonce, 'base64'), { authTagLength: TAG_LENGTH })
    decipher.setAAD(Buffer.from(additionalData, 'utf8')).setAuthTag(bytes.subarray(-TAG_LENGTH))
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_LENGTH)), decipher.final()])
  } catch {
    return null
  }
}

export function sealText(key: Buffer, text: string, additionalData = ''): SealedText {
  return seal(key, Buffer.from(text, 'utf8'), additionalData)
}

/** As {@link openSealed}. */
export function openSealedText(key: Buffer, sealed: SealedText, additionalData = ''): string | null {
  return openSealed(key, sealed, additionalData)?.toString('utf8') ?? null
}
