/** A page that works for so many milliseconds still answers. */
const SLICE = 8
const LONGEST_WAIT = 1000

/**
 * Calls back when the page has nothing else to do; `hasTime` says whether there is time for more. Returns what calls it
 * off.
 */
export function whenIdle(work: (hasTime: () => boolean) => void): () => void {
  const workSlice = () => {
    const started = performance.now()
    work(() => performance.now() - started < SLICE)
  }
  // Not every browser tells of its free time.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(workSlice)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(workSlice, { timeout: LONGEST_WAIT })
  return () => cancelIdleCallback(handle)
}
