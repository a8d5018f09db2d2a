/** `npm run test:faults` runs the long form; every other run a short one. */
const IS_LONG = process.env['CERTPACE_FAULTS'] === 'long'

export function howMany(short: number, long: number): number {
  return IS_LONG ? long : short
}

/** How often something that takes a little luck must have happened by the end of a run. */
export const AT_LEAST = howMany(0, 1)

/** A line that says what a run of faults came to, for the person who started it. */
export function tellCounts(what: string, counts: Readonly<Record<string, number>>): void {
  if (!IS_LONG) return
  const parts = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
  process.stdout.write(`${what}: ${parts.join(', ')}\n`)
}
