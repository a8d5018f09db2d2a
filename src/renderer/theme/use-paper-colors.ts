import { useEffect } from 'react'

const SCHEME = 'data-mantine-color-scheme'

/** Prints in the light colours: paper is white, and browsers leave backgrounds out. */
export function usePaperColors(): void {
  useEffect(() => {
    const root = document.documentElement
    let before: string | null = null
    const lighten = () => {
      before = root.getAttribute(SCHEME)
      root.setAttribute(SCHEME, 'light')
    }
    const restore = () => {
      if (before !== null) root.setAttribute(SCHEME, before)
    }
    window.addEventListener('beforeprint', lighten)
    window.addEventListener('afterprint', restore)
    return () => {
      window.removeEventListener('beforeprint', lighten)
      window.removeEventListener('afterprint', restore)
    }
  }, [])
}
