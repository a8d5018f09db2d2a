import { WORD_JOINER } from '#shared/wording/formatter.ts'

/** Widths at 13 pixels in the widest of the fonts that may be used: a label is hardly ever wider than it is held to be. */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [0, WORD_JOINER],
  [4, "ijl'’|"],
  [5.5, ' .,:;!()[]-frtIJ'],
  [7.8, 'aceksvxyz?'],
  [9, 'ABKRVXYZ'],
  [10.7, 'wCDGHNOQU&'],
  [13, 'mMW@%…—'],
]
const USUAL_WIDTH = 8.3
/** From here on, the scripts whose characters are as wide as they are high. */
const FIRST_WIDE_SCRIPT = 0x2e80
const WIDE_SCRIPT_WIDTH = 13

const widthByCharacter = new Map(
  WIDTHS.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
)

/** How wide a text is at 13 pixels, at most; enough to keep labels apart without measuring each of them. */
export function widthOf(text: string): number {
  return Math.ceil([...text].reduce((sum, character) => sum + characterWidth(character), 0))
}

function characterWidth(character: string): number {
  const isOfWideScript = (character.codePointAt(0) ?? 0) >= FIRST_WIDE_SCRIPT
  return isOfWideScript ? WIDE_SCRIPT_WIDTH : (widthByCharacter.get(character) ?? USUAL_WIDTH)
}

const KEPT_AT_THE_END = 7

/** The text, or its beginning and end as they fit: titles often differ in their last word only. */
export function shorten(text: string, room: number): string {
  if (widthOf(text) <= room) return text
  const characters = [...text]
  const end = characters.slice(-KEPT_AT_THE_END).join('').trimStart()
  const shortened = (length: number) => `${characters.slice(0, length).join('').trimEnd()}…${end}`
  let length = Math.max(1, characters.length - KEPT_AT_THE_END)
  while (length > 1 && widthOf(shortened(length)) > room) length -= 1
  return shortened(length)
}

/** Of what fits, whole words are kept that are at least this part of it. */
const LEAST_KEPT = 0.6

/** The text, or its beginning as it fits: for names that are known by how they begin. A long word alone is cut within. */
export function cutAtEnd(text: string, room: number): string {
  if (widthOf(text) <= room) return text
  const characters = [...text]
  const cut = (length: number) => `${characters.slice(0, length).join('').trimEnd()}…`
  let length = characters.length - 1
  while (length > 1 && widthOf(cut(length)) > room) length -= 1
  const end = characters[length] === ' ' ? length : characters.lastIndexOf(' ', length)
  return cut(end >= length * LEAST_KEPT ? end : length)
}

/** A space, but for that between a number and its unit. */
const BETWEEN_WORDS = /(?<!\d) | (?!(?:h|min)\b)/

/** The text in lines of at most `room` pixels at 13 pixels, at most `most` of them; the last one is shortened. */
export function wrapText(text: string, room: number, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  const words = text.split(BETWEEN_WORDS).filter((word) => word !== '')
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer) <= room) line = longer
    else if (lines.length === most - 1) {
      line = [line, ...words.slice(index)].join(' ')
      break
    } else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, ...(line === '' ? [] : [line])].map((one) => shorten(one, room))
}
