import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'

const CIPHER = 'aes-256-gcm'
const NONCE_LENGTH = 12
const TAG_LENGTH = 16

/** A text that only its key opens, in base64. The last 16 bytes of the ciphertext are the tag. */
export const sealedTextSchema = z.strictObject({ nonce: z.base64(), ciphertext: z.base64() })
export type SealedText = z.output<typeof sealedTextSchema>

/** Encrypts and authenticates a text (AES-256-GCM). `beside` is authenticated too, and has to be the same to open it. */
export function sealText(key: Buffer, text: string, beside = ''): SealedText {
  const nonce = randomBytes(NONCE_LENGTH)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_LENGTH }).setAAD(Buffer.from(beside, 'utf8'))
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), ciphertext: ciphertext.toString('base64') }
}

/** Null when the key is another one, or the text has been changed. */
export function openSealedText(key: Buffer, sealed: SealedText, beside = ''): string | null {
  const bytes = Buffer.from(sealed.ciphertext, 'base64')
  try {
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(sealed.nonce, 'base64'), { authTagLength: TAG_LENGTH })
    decipher.setAAD(Buffer.from(beside, 'utf8')).setAuthTag(bytes.subarray(-TAG_LENGTH))
    return decipher.update(bytes.subarray(0, -TAG_LENGTH), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}
