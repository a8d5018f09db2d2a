/**
 * Places labels that want to stand at `wanted` so that neighbors are at least `gap` apart and all lie between 0 and
 * `span`, as near to where they want to be as that allows. Where there is no room for all, they are spaced evenly. The
 * answer is in the order given.
 */
export function spaceLabels(wanted: readonly number[], span: number, gap: number): readonly number[] {
  const step = wanted.length > 1 ? Math.min(gap, span / (wanted.length - 1)) : gap
  const order = wanted.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at || a.index - b.index)
  const placed: number[] = []
  for (const { at } of order) placed.push(Math.max(at, 0, (placed.at(-1) ?? -step) + step))
  for (let index = placed.length - 1; index >= 0; index--) {
    const limit = span - (placed.length - 1 - index) * step
    placed[index] = Math.min(placed[index] ?? limit, limit)
  }
  const result = new Array<number>(wanted.length).fill(0)
  for (const [rank, { index }] of order.entries()) result[index] = placed[rank] ?? 0
  return result
}
