import type { OtherCopies } from '#shared/contract/protection.ts'
import { count, joinWords } from '#shared/wording/phrases.ts'

/** What copies there are and who can read them; null when there are none. */
export function copiesSentence(
  kind: 'plain' | 'former',
  { here, second, setAside }: OtherCopies['plain'],
): string | null {
  const parts = [
    here > 0 ? count(here, 'backup', 'backups') : '',
    second > 0 ? `${count(second, 'backup', 'backups')} in the second place` : '',
    setAside > 0 ? count(setAside, 'damaged file that was set aside', 'damaged files that were set aside') : '',
  ].filter((part) => part !== '')
  if (parts.length === 0) return null
  const list = joinWords(parts)
  return kind === 'plain'
    ? `Anybody can read these copies of the plan: ${list}.`
    : `These copies of the plan open with a former passphrase: ${list}.`
}
