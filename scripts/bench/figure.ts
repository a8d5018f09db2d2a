/** One measured figure, with the most it should be where the design names one. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'kB' | 'MB' | '×'
  /** The figure to stay under; null is only reported. */
  readonly target: number | null
  /** How it was measured. */
  readonly note: string
}

/** The middle value; of an even number, the lower of the two. */
export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** The least value that `percent` of all values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

/** Milliseconds of each run, after runs that only warm up. */
export function timeRuns(runs: number, warmUp: number, action: () => void): readonly number[] {
  for (let run = 0; run < warmUp; run += 1) action()
  return Array.from({ length: runs }, () => {
    const started = performance.now()
    action()
    return performance.now() - started
  })
}
