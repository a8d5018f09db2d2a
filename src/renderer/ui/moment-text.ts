/** `Jan 4, 2027, 10:15 AM`: a moment by this computer's clock and zone. */
export function momentText(moment: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment))
}
