import { lengthOfPassphrase, SHORTEST_PASSPHRASE } from '#shared/values/passphrase.ts'
import type { DraftResult, FieldErrors } from '../../../forms/draft-reader.ts'

/** The form of a passphrase that is set or changed. */
export interface PassphraseDraft {
  /** The one until now, where there is one. */
  readonly current: string
  readonly asksForCurrent: boolean
  readonly passphrase: string
  readonly again: string
}

export const EMPTY_PASSPHRASE = { current: '', passphrase: '', again: '' } as const

interface ReadPassphrase {
  readonly current: string | null
  readonly passphrase: string
}

export function readPassphraseDraft(draft: PassphraseDraft): DraftResult<ReadPassphrase> {
  const { current, asksForCurrent, passphrase, again } = draft
  const errors: FieldErrors = {
    ...(asksForCurrent && current === '' ? { current: 'Type the passphrase that the plan has now.' } : {}),
    ...(lengthOfPassphrase(passphrase) < SHORTEST_PASSPHRASE
      ? { passphrase: `Type at least ${SHORTEST_PASSPHRASE} characters.` }
      : passphrase === again
        ? {}
        : { again: 'This is not the same. Type it once more, or have both shown.' }),
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, value: { current: asksForCurrent ? current : null, passphrase } }
}
