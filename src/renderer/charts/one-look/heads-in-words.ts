import type { LaneHead, LookHeads } from '#shared/wording/look-heads.ts'

/** What the picture says, for who does not see it. */
export function headsInWords({ when, money, cash, load }: LookHeads): string {
  const lanes = [when, ...(money ? [money] : []), load].map(headInWords)
  return [...lanes, ...(cash ? [cash.finding] : [])].join(' ')
}

/** What the head of one lane says. */
export function headInWords({ name, figure, unit, difference, finding, over }: LaneHead): string {
  return `${[`${name}: ${figure}`, unit, difference].filter((part) => part !== '').join(', ')}. ${finding}${over === undefined ? '' : ` ${over}`}`
}
