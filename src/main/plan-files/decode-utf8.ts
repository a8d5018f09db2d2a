import { TextDecoder } from 'node:util'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'

/** Fault: `not-json`, since an exported plan is always UTF-8. */
export function decodeUtf8(bytes: Uint8Array): Outcome<string> {
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('not-json', '', 'this file is not text in UTF-8; choose a plan that Certpace exported')
  }
}
