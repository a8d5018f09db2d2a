/**
 * Names that Windows reserves for devices, alone or before a dot, also with spaces between. Superscript digits count as
 * digits there.
 */
const RESERVED = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³])(?= *(\.|$))/i

/** Whether Windows reserves this name. */
export function isReserved(name: string): boolean {
  return RESERVED.test(name)
}

/** A name that every system takes for a file: a reserved word in it gets a `_`. */
export function unreserved(name: string): string {
  return name.replace(RESERVED, '$1_')
}
