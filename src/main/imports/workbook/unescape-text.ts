const ESCAPE = /_x([0-9A-Fa-f]{4})_/g

/** The text of a cell: workbooks write what XML cannot hold, such as the return of a Windows line end, as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
