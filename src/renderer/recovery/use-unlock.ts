import type { UnlockTarget } from '#shared/contract/protection.ts'
import { useActions } from '../state/hooks.ts'

/** Tries a passphrase; answers with the sentence that says why it is not the right one, or null when it is. */
export function useUnlock(): (target: UnlockTarget, passphrase: string) => Promise<string | null> {
  const { call } = useActions()
  return async (target, passphrase) => {
    const reply = await call('protection:unlock', { target, passphrase })
    return reply.ok ? null : reply.failure.message
  }
}
