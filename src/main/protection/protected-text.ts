import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { PROTECTED_FORMAT, type ProtectedDocument, protectedDocumentSchema } from '#shared/plan/protected-document.ts'
import { checkOf, deriveKey, KEY_DERIVATION, keyFor, type ProtectionKey, wrongPassphrase } from './protection-key.ts'
import { keyCheckOf } from './protection-note.ts'
import { openSealedText, sealText } from './sealed-text.ts'

const VERSION = 1
/** Authenticated with the text, so that it cannot be passed off as another kind of file. */
const BESIDE = `${PROTECTED_FORMAT} ${VERSION}`

/** A text and the key that opened it. */
interface OpenedText {
  readonly text: string
  readonly key: ProtectionKey
}

/** An exported text that opens with the passphrase of the plan it comes from. */
export function protectText(text: string, key: ProtectionKey): string {
  const document: ProtectedDocument = {
    format: PROTECTED_FORMAT,
    formatVersion: VERSION,
    keyDerivation: { ...KEY_DERIVATION, ...keyCheckOf(key) },
    cipher: 'aes-256-gcm',
    ...sealText(keyFor('export', key), text, BESIDE),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** Faults: `not-a-plan` for what is no protected export or is damaged, and `wrong-passphrase`. */
export async function openProtectedText(text: string, passphrase: string): Promise<Outcome<OpenedText>> {
  const document = readDocument(text)
  if (!document) return damaged()
  const { nonce, ciphertext, keyDerivation } = document
  const key = await deriveKey(passphrase, keyDerivation.salt)
  const opened = openSealedText(keyFor('export', key), { nonce, ciphertext }, BESIDE)
  if (opened !== null) return succeed({ text: opened, key })
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
