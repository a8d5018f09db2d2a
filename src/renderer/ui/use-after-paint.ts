import { useEffect, useState } from 'react'

/**
 * False until what was drawn with the component is painted, then true: what nobody sees at first waits for it.
 * `onPainted` is called at that moment; it stays the same for the life of the component.
 */
export function useAfterPaint(onPainted?: () => void): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      // The frame after the one that holds it: by then it is on the screen.
      frame = requestAnimationFrame(() => {
        onPainted?.()
        setPainted(true)
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [onPainted])
  return isPainted
}
