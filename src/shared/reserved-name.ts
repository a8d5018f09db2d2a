/**
 * Names that Windows keeps for devices: alone, before a dot with whatever follows it, and with spaces between. Superscript
 * digits count as digits there.
 */
const RESERVED = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³])(?= *(\.|$))/i

/** A file's name that stands for a file on every system: a reserved one gets a `_` behind the reserved word. */
export function unreserved(name: string): string {
  return name.replace(RESERVED, '$1_')
}
