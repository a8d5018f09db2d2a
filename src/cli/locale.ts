/** The locale of everything printed, so that the same plan prints the same text on every machine. */
export const LOCALE = 'en-US'
