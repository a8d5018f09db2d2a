/** Lets the oldest entries go until at most so many are left. A map keeps its entries in the order they came. */
export function keepNewest<T>(entries: Map<string, T>, most: number, onGone: (entry: T) => void): void {
  for (const [id, entry] of entries) {
    if (entries.size <= most) return
    entries.delete(id)
    onGone(entry)
  }
}
