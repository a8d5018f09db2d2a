import type { AppSnapshot } from '#shared/contract/contract.ts'
import { momentText } from '../ui/moment-text.ts'

/** What stands for the name of a plan that is not known before its passphrase is given. */
export function lockedPlanName({ changedAt }: AppSnapshot['locked'][number], locale: string): string {
  return `Protected plan, changed ${momentText(changedAt, locale)}`
}
