/** A tag can have the right form and still be refused by everything that formats with it. */
export function isKnownTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1
  } catch {
    return false
  }
}
