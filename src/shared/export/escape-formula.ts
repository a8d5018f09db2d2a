/** How a formula begins, also in the full-width and small forms of East Asian keyboards. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|^\p{Cc}/u
const APOSTROPHES = /^'+/

/**
 * Puts an apostrophe before a text that a spreadsheet would take for a formula, which makes it plain text there. A text
 * that looks escaped already gets one too, so that `unescapeFormula` gives back every text.
 */
export function escapeFormula(text: string): string {
  return isRisky(text) ? `'${text}` : text
}

/** Removes the apostrophe that {@link escapeFormula} puts before a text. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && isRisky(text) ? text.slice(1) : text
}

/**
 * Escapes a text for a cell of the type text, which no spreadsheet takes for a formula. Only a text that looks escaped
 * already gets an apostrophe, since an import removes one.
 */
export function escapeInTextCell(text: string): string {
  return text.startsWith("'") ? escapeFormula(text) : text
}

function isRisky(text: string): boolean {
  return FORMULA_START.test(text.replace(APOSTROPHES, ''))
}
