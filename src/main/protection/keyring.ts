import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { ProtectionKey } from './protection-key.ts'
import { readProtection } from './read-protection.ts'

/** The keys of the open plan and of what else was unlocked since the start. They are in memory only. */
export class Keyring {
  readonly #keys = new Map<string, ProtectionKey>()

  add(key: ProtectionKey): void {
    this.#keys.set(key.salt, key)
  }

  find(salt: string): ProtectionKey | null {
    return this.#keys.get(salt) ?? null
  }

  /** Forgets every key but this one. */
  keepOnly(key: ProtectionKey | null): void {
    this.#keys.clear()
    if (key) this.add(key)
  }

  /**
   * The key that opens a file; null for a file without protection. Fault: `passphrase-needed`. Throws the file system's
   * error.
   */
  keyOf(file: string): Outcome<ProtectionKey | null> {
    return this.keyForSalts(readProtection(file)?.salts ?? null)
  }

  /** As {@link keyOf}, for the salts of a file; null stands for a file without protection. */
  keyForSalts(salts: readonly string[] | null): Outcome<ProtectionKey | null> {
    if (!salts) return succeed(null)
    const key = salts.map((salt) => this.find(salt)).find((known) => known !== null)
    return key ? succeed(key) : refuse('passphrase-needed', '', 'This is protected. Type its passphrase to open it.')
  }
}
