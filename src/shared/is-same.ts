/**
 * Whether two values of one schema are equal, by their JSON. The schema fixes the order of keys; where an edit has
 * changed that order, equal values may count as different.
 */
export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
