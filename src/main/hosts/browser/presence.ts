/** How long the host waits for a page before it ends by itself, in milliseconds. */
export const LONGEST_ABSENCE = 10 * 60_000

/** Counts the open pages, and tells when none has been open for too long. */
export interface Presence {
  /** A page has opened its event stream. Returns what to call when the stream has ended. */
  arrive(): () => void
  /** Stops the clock. */
  stop(): void
}

/** Starts waiting at once, so that the program also ends where no page is ever opened. */
export function watchPresence(longestAbsence: number, onAbsent: () => void): Presence {
  let openPages = 0
  let timer: NodeJS.Timeout | undefined = setTimeout(onAbsent, longestAbsence)

  return {
    arrive() {
      openPages += 1
      clearTimeout(timer)
      let isOpen = true
      return () => {
        if (!isOpen) return
        isOpen = false
        openPages -= 1
        if (openPages === 0) timer = setTimeout(onAbsent, longestAbsence)
      }
    },
    stop() {
      clearTimeout(timer)
    },
  }
}
