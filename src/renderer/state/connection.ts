/** How the page stands to the program behind it. */
export type Connection =
  | { readonly kind: 'open' }
  /** The program does not answer; what is on screen stays there. */
  | { readonly kind: 'lost' }
  /** The program no longer accepts this page; the sentence says what to do. */
  | { readonly kind: 'refused'; readonly sentence: string }
  /** The program said that it ends. */
  | { readonly kind: 'ended'; readonly sentence: string }

const CLOSED = 'Everything you saved is kept. You can close this page.'
const CLOSING_SENTENCES: Readonly<Record<string, string>> = {
  quit: CLOSED,
  absent: 'No page was open for a while. Everything you saved is kept; start Certpace again when you like.',
}

/** What to tell the person when the program says why it ends. */
export function closingSentence(reason: string): string {
  return CLOSING_SENTENCES[reason] ?? CLOSED
}
