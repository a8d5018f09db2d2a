/** Of different numbers in some order, the most that already rise from one to the next. */
export function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  // `ends[n]` is the least number at which a rise of n + 1 numbers can end.
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  for (const number of numbers) {
    const length = firstNotBelow(ends, number)
    before.set(number, ends[length - 1])
    ends[length] = number
  }
  const rise = new Set<number>()
  for (let number = ends.at(-1); number !== undefined; number = before.get(number)) rise.add(number)
  return rise
}

function firstNotBelow(rising: readonly number[], wanted: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? wanted) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
