import { startTransition, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

interface InSight {
  /** The ids of what is in the window, or less than half a window from it. */
  readonly near: ReadonlySet<string>
  /** The ids of what ever was, and of everything once it is printed. */
  readonly seen: ReadonlySet<string>
  /** Watches an element; its `data-id` is its id. */
  readonly watch: (element: Element | null) => () => void
}

const NONE: ReadonlySet<string> = new Set()

/** Which elements of a long list can be seen. `ids` are those of all of them. */
export function useInSight(ids: readonly string[]): InSight {
  const [{ near, seen }, setSight] = useState({ near: NONE, seen: NONE })
  const [observer] = useState(
    () =>
      new IntersectionObserver(
        (entries) =>
          // What comes into sight is drawn a part at a time, so that the page answers in between.
          startTransition(() => setSight((before) => withChanges(before, entries))),
        { rootMargin: '50% 0px' },
      ),
  )
  const watch = useCallback(
    (element: Element | null) => {
      if (element) observer.observe(element)
      return () => {
        if (element) observer.unobserve(element)
      }
    },
    [observer],
  )
  useEffect(() => {
    const showAll = () => flushSync(() => setSight((before) => ({ ...before, near: new Set(ids), seen: new Set(ids) })))
    window.addEventListener('beforeprint', showAll)
    return () => window.removeEventListener('beforeprint', showAll)
  }, [ids])
  return { near, seen, watch }
}

type Sight = Pick<InSight, 'near' | 'seen'>

function withChanges({ near, seen }: Sight, entries: readonly IntersectionObserverEntry[]): Sight {
  const now = { near: new Set(near), seen: new Set(seen) }
  for (const { target, isIntersecting } of entries) {
    const id = target instanceof HTMLElement ? (target.dataset['id'] ?? '') : ''
    if (isIntersecting) {
      now.near.add(id)
      now.seen.add(id)
    } else now.near.delete(id)
  }
  return now
}
