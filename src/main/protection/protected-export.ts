import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { PROTECTED_FORMAT, type ProtectedDocument, protectedDocumentSchema } from '#shared/plan/protected-document.ts'
import { checkOf, deriveKey, KEY_DERIVATION, keyFor, type ProtectionKey, wrongPassphrase } from './protection-key.ts'
import { keyCheckOf } from './protection-note.ts'
import { openSealed, seal } from './sealed-text.ts'

const VERSION = 1
/** Authenticated with the content, so that a protected text of another kind cannot be passed off as an export. */
const ADDITIONAL_DATA = `${PROTECTED_FORMAT} ${VERSION}`

/** What was exported, and the key that opened it. */
interface OpenedExport {
  readonly content: Uint8Array
  readonly key: ProtectionKey
}

/** Encrypts an exported plan (JSON or a ZIP archive), so that it opens with the passphrase of its plan. */
export function protectExport(content: Uint8Array, key: ProtectionKey): string {
  const document: ProtectedDocument = {
    format: PROTECTED_FORMAT,
    formatVersion: VERSION,
    keyDerivation: { ...KEY_DERIVATION, ...keyCheckOf(key) },
    cipher: 'aes-256-gcm',
    ...seal(keyFor('export', key), content, ADDITIONAL_DATA),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** Faults: `not-a-plan` where the text is damaged or no protected export, and `wrong-passphrase`. */
export async function openProtectedExport(text: string, passphrase: string): Promise<Outcome<OpenedExport>> {
  const document = readDocument(text)
  if (!document) return damaged()
  const { nonce, ciphertext, keyDerivation } = document
  const key = await deriveKey(passphrase, keyDerivation.salt)
  const content = openSealed(keyFor('export', key), { nonce, ciphertext }, ADDITIONAL_DATA)
  if (content !== null) return succeed({ content, key })
  return checkOf(key) === keyDerivation.check ? damaged() : wrongPassphrase()
}

function damaged() {
  return refuse('not-a-plan', '', 'This protected export is damaged, or of a newer Certpace. It was not opened.')
}

function readDocument(text: string): ProtectedDocument | null {
  try {
    return protectedDocumentSchema.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return null
  }
}
