const ESCAPE = /_x([0-9A-Fa-f]{4})_/g

/**
 * The text of a cell. Workbooks write characters that XML cannot hold as `_xHHHH_` (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19),
 * such as `_x000D_` for the carriage return of a line end on Windows.
 */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
