/** The signs with which a formula begins, also as East Asian keyboards write them: full-width and small. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|^\p{Cc}/u
const APOSTROPHES = /^'+/

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, which makes it plain text there; so does
 * one that looks like that already, so that `unescapeFormula` gives the text as it was.
 */
export function escapeFormula(text: string): string {
  return isRisky(text) ? `'${text}` : text
}

/** The text without the apostrophe that only keeps a spreadsheet from taking it for a formula. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && isRisky(text) ? text.slice(1) : text
}

/**
 * A text for a cell that is known as text, which no spreadsheet takes for a formula. Only one that looks as if it were made
 * harmless already gets its apostrophe: an import cannot know from where a workbook has it, and takes one off.
 */
export function escapeInTextCell(text: string): string {
  return text.startsWith("'") ? escapeFormula(text) : text
}

function isRisky(text: string): boolean {
  return FORMULA_START.test(text.replace(APOSTROPHES, ''))
}
