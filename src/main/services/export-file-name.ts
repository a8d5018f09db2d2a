const LONGEST_NAME = 80

/** A file name for the JSON form of a plan, from the plan's name, that every file system takes. */
export function exportFileName(planName: string): string {
  const name = planName
    .normalize('NFC')
    .replace(/[^\p{Letter}\p{Number} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_NAME)
    .replace(/\p{Surrogate}$/u, '') // half of the character that the cut went through
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${name || 'Plan'}.certpace.json`
}
