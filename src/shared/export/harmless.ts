const FORMULA_STARTS = '=+-@'
const CONTROL_START = /^\p{Cc}/u

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, which makes it plain text there; so does
 * one that looks like that already, so that whoever takes one apostrophe off has the text as it was.
 */
export function harmless(text: string): string {
  const bare = text.replace(/^'+/, '')
  const first = bare.trimStart().charAt(0)
  const isRisky = (first !== '' && FORMULA_STARTS.includes(first)) || CONTROL_START.test(bare)
  return isRisky ? `'${text}` : text
}

/**
 * A text for a cell that is known as text, which no spreadsheet takes for a formula. Only one that looks as if it were made
 * harmless already gets its apostrophe: an import cannot know from where a workbook has it, and takes one off.
 */
export function inTextCell(text: string): string {
  return text.startsWith("'") ? harmless(text) : text
}
