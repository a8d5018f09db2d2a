/** The code that Node or SQLite gives an error, such as `ENOENT` or `SQLITE_FULL`; `unknown` for anything else. */
export function errorCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return error.code
  }
  return 'unknown'
}
