/**
 * Whether two values of one schema hold the same. The schema fixes the order of keys; where an edit has changed it, the
 * answer may be no for what is the same.
 */
export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
