/** The usual width of a character at 13 pixels, on the safe side. */
const CHARACTER_WIDTH = 7

/** About how wide a text is at 13 pixels; enough to keep labels apart without measuring each of them. */
export function widthOf(text: string): number {
  return Math.ceil(text.length * CHARACTER_WIDTH)
}

const KEPT_AT_THE_END = 7

/** The text, or its beginning and end as they fit: titles often differ in their last word only. */
export function shorten(text: string, room: number): string {
  const most = Math.max(1, Math.floor(room / CHARACTER_WIDTH))
  if (text.length <= most) return text
  const beginning = Math.max(1, most - 1 - KEPT_AT_THE_END)
  return `${text.slice(0, beginning).trimEnd()}…${text.slice(-KEPT_AT_THE_END).trimStart()}`
}
