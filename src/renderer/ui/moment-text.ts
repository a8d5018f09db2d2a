/** `10:15 AM`: the time alone, beside a sample, whose own day the date would contradict. */
export function timeText(moment: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(moment))
}

/** `Jan 4, 2027, 10:15 AM`: a moment by this computer's clock and zone. */
export function momentText(moment: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment))
}
