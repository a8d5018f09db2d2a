import { useEffect, useState } from 'react'

/** The value once it has not changed for so many milliseconds: what is spoken must not run after a moving hand. */
export function useRested<T>(value: T, milliseconds: number): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}
