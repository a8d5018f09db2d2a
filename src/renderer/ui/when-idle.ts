/** Where the browser tells nothing of its free time, work is done for so many milliseconds at once. */
const SLICE = 8
const LONGEST_WAIT = 1000

/**
 * Calls back when the page has nothing else to do; `hasTime` says whether there is time for more. Returns what calls it
 * off.
 */
export function whenIdle(work: (hasTime: () => boolean) => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(() => {
      const started = performance.now()
      work(() => performance.now() - started < SLICE)
    })
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback((deadline) => work(() => deadline.timeRemaining() > SLICE), {
    timeout: LONGEST_WAIT,
  })
  return () => cancelIdleCallback(handle)
}
