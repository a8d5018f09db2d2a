import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

interface Measured<T> {
  readonly ref: RefObject<T | null>
  /** In pixels, whole; 0 before the first measurement. */
  readonly width: number
  /** How large text is against the usual 16 pixels: a person may have chosen larger letters. */
  readonly scale: number
  /** Of the window, in pixels. */
  readonly windowHeight: number
}

/** The room an element has, from before the first picture on. */
export function useWidth<T extends HTMLElement>(): Measured<T> {
  const ref = useRef<T>(null)
  const [size, setSize] = useState({ width: 0, scale: 1, windowHeight: 720 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const width = Math.floor(element.clientWidth)
      // While it is hidden, it keeps its picture.
      if (width === 0) return
      const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
      const windowHeight = window.innerHeight
      setSize((before) =>
        before.width === width && before.scale === scale && before.windowHeight === windowHeight
          ? before
          : { width, scale, windowHeight },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [])
  return { ref, ...size }
}
