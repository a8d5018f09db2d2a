import { scryptSync } from 'node:crypto'
import { vi } from 'vitest'
import type { deriveKey } from '#main/protection/protection-key.ts'

// Deriving a key takes half a second, on purpose. These keys are as different from each other as the real ones, in a
// hundredth of the time. A test of the derivation itself, or one beside a process that derives the same key, has the real
// one back by `vi.unmock`.
vi.mock('#main/protection/protection-key.ts', async (original) => {
  const real = await original<{ readonly deriveKey: typeof deriveKey }>()
  const deriveQuickly: typeof deriveKey = async (passphrase, salt) => ({
    salt,
    secret: scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), 32, { N: 1024 }),
  })
  return { ...real, deriveKey: deriveQuickly }
})
