import { useEffect, useState } from 'react'

/**
 * The value once it has not changed for so many milliseconds: what is spoken must not run after a moving hand. It changes at
 * once with how it is written, so that amounts that are hidden are gone.
 */
export function useRested<T>(value: T, milliseconds: number, writtenBy: unknown = null): T {
  const [rested, setRested] = useState({ value, writtenBy })
  useEffect(() => {
    const timer = setTimeout(() => setRested({ value, writtenBy }), milliseconds)
    return () => clearTimeout(timer)
  }, [value, writtenBy, milliseconds])
  return rested.writtenBy === writtenBy ? rested.value : value
}
