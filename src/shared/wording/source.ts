import type { Provenance } from '../values/provenance.ts'

/** Where a figure comes from and when it was true: `AASECT requirements page and 1 more, as of 2025`. */
export function sourceText({ sources, asOf }: Provenance): string {
  const [best, ...others] = sources
  const dated = asOf === null || asOf === 'undated' ? 'undated' : `as of ${asOf}`
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  if (best) return `${best.title}${more}, ${dated}`
  return asOf === null ? 'No source' : `No source, ${dated}`
}
