/** Regions whose dates and numbers can be chosen; a settings file may name any other. */
export const LOCALES: readonly string[] = [
  'en-US',
  'en-CA',
  'en-GB',
  'en-IE',
  'en-AU',
  'en-NZ',
  'en-IN',
  'es-US',
  'es-MX',
  'es-ES',
  'fr-CA',
  'fr-FR',
  'de-DE',
  'de-CH',
  'it-IT',
  'nl-NL',
  'pt-BR',
  'pl-PL',
  'sv-SE',
  'da-DK',
  'nb-NO',
  'he-IL',
]

const names = new Intl.DisplayNames('en-US', { type: 'language' })

/** `American English`, `Canadian French` */
export function localeName(locale: string): string {
  return names.of(locale) ?? locale
}
