/** Whether `Intl` formats with this tag. A tag of the right form (BCP 47) can still be refused there. */
export function isKnownTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1
  } catch {
    return false
  }
}
