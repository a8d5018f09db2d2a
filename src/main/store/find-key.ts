import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { errorCode } from '../files/error-code.ts'
import { checkOf, deriveKey, type ProtectionKey, wrongPassphrase } from '../protection/protection-key.ts'
import type { KeyCheck } from '../protection/protection-note.ts'
import { connectToRead } from './connect.ts'

/** By what the key of a passphrase is found. */
export interface KeySearch {
  /** The salts that the key may have been derived with; that of the file itself comes first. */
  readonly salts: readonly string[]
  /** The checks of keys that are known to be right. */
  readonly checks: readonly KeyCheck[]
  /** The protected file, which no connection of this program has open; null when it is gone. */
  readonly file: string | null
}

/**
 * The key that a passphrase makes, if it is the right one. The checks decide that, so that a damaged file is not taken
 * for a wrong passphrase; the file itself is tried as well. Fault: `wrong-passphrase`, with a sentence that says
 * whether the file may be damaged instead. Throws for errors of disk and system.
 */
export async function findKey({ salts, checks, file }: KeySearch, passphrase: string): Promise<Outcome<ProtectionKey>> {
  for (const salt of file === null ? salts : saltsFor(salts, checks)) {
    const key = await deriveKey(passphrase, salt)
    const check = checkOf(key)
    if (checks.some((known) => known.salt === salt && known.check === check)) return succeed(key)
    if (file !== null && opens(file, key)) return succeed(key)
  }
  const isCertain = salts.length > 0 && salts.every((salt) => checks.some((known) => known.salt === salt))
  return isCertain ? wrongPassphrase() : wrongOrDamaged()
}

/**
 * A change of passphrase that was cut short can leave the checks of both keys. Where the file has the salt of one of
 * them, only that one can open it, so the other is not tried: it would make the file look damaged.
 */
function saltsFor(salts: readonly string[], checks: readonly KeyCheck[]): readonly string[] {
  const own = salts.slice(0, 1)
  return checks.length > 1 && checks.some(({ salt }) => own.includes(salt)) ? own : salts
}

function wrongOrDamaged() {
  return refuse(
    'wrong-passphrase',
    '',
    'This passphrase does not open it, or the beginning of the file is damaged, which cannot be told apart here. Try again; if you are sure of it, look at its backups.',
  )
}

/**
 * Whether the first page was written with this key; like all pages, it is authenticated. The file is only read. An
 * empty file would open with every key, so a schema is required, which every whole file has.
 */
function opens(file: string, key: ProtectionKey): boolean {
  const database = connectToRead(file, key)
  try {
    return Number(database.pragma('schema_version', { simple: true })) > 0
  } catch (error) {
    if (errorCode(error) === 'SQLITE_NOTADB') return false
    throw error
  } finally {
    database.close()
  }
}
