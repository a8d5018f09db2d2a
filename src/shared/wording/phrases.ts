/** `1 week`, `8 weeks` */
export function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`
}

const MINUTES_PER_HOUR = 60

/** The verb behind a time that is written out: `1 h is`, `45 min are`. */
export function isOrAre(minutes: number): 'is' | 'are' {
  return isSingular(minutes) ? 'is' : 'are'
}

/** `1 h does`, `2 h do` */
export function doesOrDo(minutes: number): 'does' | 'do' {
  return isSingular(minutes) ? 'does' : 'do'
}

/** Whether a time is written as one of something: `1 h`, `1 min`. */
function isSingular(minutes: number): boolean {
  return minutes === 1 || minutes === MINUTES_PER_HOUR
}

/** `a`, `a and b`, `a, b and c` */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1)
  if (last === undefined) return ''
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** The text with its first letter as at the start of a sentence. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The same with each number and its unit in one line: `441 h 45 min`. */
export function unbroken(text: string): string {
  return text.replaceAll(/(?<=\d) (?=(?:h|min)\b)|(?<=\d h) (?=\d+ min)/gu, '\u00A0')
}
