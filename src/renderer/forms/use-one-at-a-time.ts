import { useLayoutEffect, useRef, useState } from 'react'
import { createOneAtATime, type OneAtATime } from './one-at-a-time.ts'

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
