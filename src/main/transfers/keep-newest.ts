/**
 * Removes the oldest entries until at most `most` are left. A map keeps its entries in the order in which they were
 * added.
 */
export function keepNewest<T>(entries: Map<string, T>, most: number, onGone: (entry: T) => void): void {
  for (const [id, entry] of entries) {
    if (entries.size <= most) return
    entries.delete(id)
    onGone(entry)
  }
}
