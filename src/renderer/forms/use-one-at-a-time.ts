import { useLayoutEffect, useRef, useState } from 'react'

/** For buttons and forms that write: while one press is being kept, further ones do nothing. */
export function useOneAtATime(): OneAtATime & { readonly isBusy: boolean } {
  const [isBusy, setBusy] = useState(false)
  const [{ run }] = useState(() => createOneAtATime(setBusy))
  const pressed = useRef<Element | null>(null)
  // A button that shows that it is busy is disabled, and a disabled button loses the focus.
  useLayoutEffect(() => {
    if (isBusy) pressed.current = document.activeElement
    else if (pressed.current instanceof HTMLElement && document.activeElement === document.body) pressed.current.focus()
  }, [isBusy])
  return { isBusy, run }
}

/** Runs one piece of work and ignores what is asked for meanwhile, so that a second press does not write twice. */
export interface OneAtATime {
  readonly run: (work: () => Promise<unknown>) => Promise<void>
}

/** `onBusy` is called when work begins and when it ends, also when it fails. */
export function createOneAtATime(onBusy: (isBusy: boolean) => void): OneAtATime {
  let isBusy = false
  return {
    async run(work) {
      if (isBusy) return
      isBusy = true
      onBusy(true)
      try {
        await work()
      } finally {
        isBusy = false
        onBusy(false)
      }
    },
  }
}
