const LONGEST_LABEL = 200

/** A label for a command, cut where a long title makes it longer than labels may be: it only reminds. */
export function fittingLabel(label: string): string {
  if (label.length <= LONGEST_LABEL) return label
  // A cut through the middle of a character would leave half of it, which the program refuses to keep.
  return `${label.slice(0, LONGEST_LABEL - 1).replace(/\p{Surrogate}$/u, '')}…`
}
