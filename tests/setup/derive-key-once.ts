import { vi } from 'vitest'
import type { deriveKey } from '#main/protection/protection-key.ts'

// Deriving a key takes half a second, on purpose. The same passphrase and salt give the same key, so one time is enough.
vi.mock('#main/protection/protection-key.ts', async (original) => {
  const real = await original<{ readonly deriveKey: typeof deriveKey }>()
  const made = new Map<string, ReturnType<typeof deriveKey>>()
  const deriveOnce: typeof deriveKey = (passphrase, salt) => {
    const known = made.get(`${salt} ${passphrase}`) ?? real.deriveKey(passphrase, salt)
    made.set(`${salt} ${passphrase}`, known)
    return known
  }
  return { ...real, deriveKey: deriveOnce }
})
