import type { EvidenceType } from '../plan/evidence.ts'

/** How many bytes at the beginning of a file are looked at. */
export const SIGNATURE_BYTES = 12

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d] // %PDF-
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]
const WEBP_PLACE = 8

const TAB = 0x09
const CARRIAGE_RETURN = 0x0d
const SPACE = 0x20
const DELETE = 0x7f

/**
 * The type of a file by the signature in its first bytes; null for types that cannot be kept. For a text, {@link
 * isPlainText} has to check the rest.
 */
export function detectType(beginning: Uint8Array): EvidenceType | null {
  if (startsWith(beginning, PDF, 0)) return 'application/pdf'
  if (startsWith(beginning, PNG, 0)) return 'image/png'
  if (startsWith(beginning, JPEG, 0)) return 'image/jpeg'
  if (startsWith(beginning, RIFF, 0) && startsWith(beginning, WEBP, WEBP_PLACE)) return 'image/webp'
  return isPlainText(beginning.subarray(0, SIGNATURE_BYTES)) ? 'text/plain' : null
}

/** Whether bytes hold no control characters other than line breaks and tabs. Programs and pictures hold others. */
export function isPlainText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => (byte >= SPACE && byte !== DELETE) || (byte >= TAB && byte <= CARRIAGE_RETURN))
}

function startsWith(bytes: Uint8Array, signature: readonly number[], place: number): boolean {
  return signature.every((byte, index) => bytes[place + index] === byte)
}
