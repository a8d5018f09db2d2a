import { useEffect, useState } from 'react'

const REST_IN_MS = 500

/** The text once it has not changed for half a second: for what is spoken while something moves. */
export function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_IN_MS)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
