/** How an id is written. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/

export function isId(text: string): boolean {
  return ID.test(text)
}
