/** No source file may be longer than this. */
const MAXIMUM_LINES = 400

/** The sentence about a file that is too long; null when it is not. */
export function describeLongFile(file: string, text: string): string | null {
  const lines = text.endsWith('\n') ? text.split('\n').length - 1 : text.split('\n').length
  if (lines <= MAXIMUM_LINES) return null
  return `${file} has ${lines} lines; split it by its ideas, ${MAXIMUM_LINES} is the most`
}
