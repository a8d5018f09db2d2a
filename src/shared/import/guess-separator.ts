export const SEPARATORS = [',', ';', '\t', '|'] as const
export type Separator = (typeof SEPARATORS)[number]

const LINES_TO_LOOK_AT = 60

/**
 * The sign between the columns of a text: the one that stands the same number of times, and at least once, in most of the
 * first lines. Of two such signs it is the one that comes more often, as a comma may belong to decimals.
 */
export function guessSeparator(text: string): Separator {
  const named = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1] // a first line by which files tell a spreadsheet program the sign
  const found = SEPARATORS.find((separator) => separator === named)
  if (found) return found
  const lines = firstRecords(text)
  let best: Separator = ','
  let most = { lines: 0, signs: 0 }
  for (const separator of SEPARATORS) {
    const linesWith = new Map<number, number>()
    for (const line of lines) {
      const signs = line.split(separator).length - 1
      if (signs > 0) linesWith.set(signs, (linesWith.get(signs) ?? 0) + 1)
    }
    for (const [signs, alike] of linesWith) {
      if (alike < most.lines || (alike === most.lines && signs <= most.signs)) continue
      best = separator
      most = { lines: alike, signs }
    }
  }
  return best
}

/** The first lines without what stands in quotation marks. */
function firstRecords(text: string): readonly string[] {
  const start = text.slice(0, 100_000).replace(/"(?:[^"]|"")*"/g, '')
  return start.split(/\r\n|\r|\n/, LINES_TO_LOOK_AT).filter((line) => line.trim() !== '')
}
