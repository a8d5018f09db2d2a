/** Moments of the start that benchmarks measure. */
export type MarkName = 'main' | 'ready' | 'services' | 'listening' | 'shown' | 'first-figures'

const request = process.env['CERTPACE_MARKS']

/** Whether anybody asked for marks: some cost a little to take. */
export function isMarking(): boolean {
  return request !== undefined && request !== ''
}

/**
 * Prints `mark <name> <milliseconds>` where asked to. `CERTPACE_MARKS=1` counts from the moment this process had
 * started its runtime; any larger number is itself the moment to count from, in milliseconds since 1970, so that
 * whoever starts the process can count from before its beginning.
 */
export function mark(name: MarkName, atEpoch = performance.timeOrigin + performance.now()): void {
  if (isMarking()) process.stdout.write(`mark ${name} ${(atEpoch - countingFrom()).toFixed(1)}\n`)
}

function countingFrom(): number {
  const given = Number(request)
  // The system's own record of when a process began is not used: on Linux it is wrong by up to a second.
  return given > 1 ? given : performance.timeOrigin
}
