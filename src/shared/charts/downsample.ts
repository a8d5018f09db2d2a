/**
 * Min-max downsampling: at most `most` points (4 or more) of a long series, in their order. They are the first, the
 * last, and the lowest and the highest of each stretch between, so that no peak is lost. A series that fits stays as it
 * is.
 */
export function downsample<T>(points: readonly T[], most: number, measure: (point: T) => number): readonly T[] {
  if (points.length <= most) return points
  const stretches = Math.floor((most - 2) / 2)
  const inner = points.length - 2
  const kept = new Set<number>([0, points.length - 1])
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = 1 + Math.floor((stretch * inner) / stretches)
    const to = 1 + Math.floor(((stretch + 1) * inner) / stretches)
    const [lowest, highest] = extremesOf(points, from, to, measure)
    kept.add(lowest).add(highest)
  }
  return points.filter((_, index) => kept.has(index))
}

function extremesOf<T>(
  points: readonly T[],
  from: number,
  to: number,
  measure: (point: T) => number,
): readonly [number, number] {
  let lowest = { index: from, value: Number.POSITIVE_INFINITY }
  let highest = { index: from, value: Number.NEGATIVE_INFINITY }
  for (const [offset, point] of points.slice(from, to).entries()) {
    const value = measure(point)
    if (value < lowest.value) lowest = { index: from + offset, value }
    if (value > highest.value) highest = { index: from + offset, value }
  }
  return [lowest.index, highest.index]
}
