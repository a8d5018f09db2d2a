/**
 * A place or length in a picture, in pixels, written to a tenth. Pictures side by side have tens of thousands of them, and
 * whole numbers are written several times as fast as `toFixed` writes fractions.
 */
export function tenths(pixels: number): string {
  const all = Math.round(pixels * 10)
  const rest = Math.abs(all % 10)
  if (rest === 0) return `${all / 10}`
  const sign = all < 0 ? '-' : ''
  return `${sign}${Math.floor(Math.abs(all) / 10)}.${rest}`
}
