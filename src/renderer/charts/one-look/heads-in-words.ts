import type { LookHeads } from '#shared/wording/look-heads.ts'

/** What the picture says, for who does not see it. */
export function headsInWords({ when, money, cash, load }: LookHeads): string {
  const lanes = [when, ...(money ? [money] : []), load].map(
    ({ name, figure, unit, difference, finding }) =>
      `${[`${name}: ${figure}`, unit, difference].filter((part) => part !== '').join(', ')}. ${finding}`,
  )
  return [...lanes, ...(cash ? [cash.finding] : [])].join(' ')
}
