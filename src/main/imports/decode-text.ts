import type { Encoding } from '#shared/contract/import.ts'
import { UnreadableFile } from './rows/collect-rows.ts'

const BYTES_TO_LOOK_AT = 4096

/**
 * The text of a file. Its encoding is guessed by a byte order mark, by the positions of zero bytes, or by whether it is
 * valid UTF-8. Throws `UnreadableFile`.
 */
export function decodeText(
  bytes: Uint8Array,
  chosen: Encoding | null,
): { readonly text: string; readonly encoding: Encoding } {
  const encoding = chosen ?? guessEncoding(bytes)
  const text = decode(bytes, encoding)
  if (!hasTextMark(bytes) && text.slice(0, BYTES_TO_LOOK_AT).includes('\u0000')) {
    throw new UnreadableFile(
      'This file is neither a text file nor an XLSX workbook. Save the sheet as CSV or XLSX, then choose that.',
    )
  }
  return { text, encoding }
}

/** Only text begins with the byte order mark of UTF-8, so zero bytes after it are characters. */
function hasTextMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf
}

function guessEncoding(bytes: Uint8Array): Encoding {
  if (hasTextMark(bytes)) return 'utf-8'
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return guessWide(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** In UTF-16, letters of western languages have a zero in one half of each pair of bytes. */
function guessWide(bytes: Uint8Array): Encoding | null {
  const start = bytes.subarray(0, BYTES_TO_LOOK_AT)
  const zeros = [0, 0]
  for (const [index, byte] of start.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  const many = start.length / 4
  if (odd > many && even < many / 4) return 'utf-16le'
  return even > many && odd < many / 4 ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Bytes that are no text in this encoding become U+FFFD (�), so that a person sees where they stand. */
function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes)
}
