/**
 * A pure function that remembers its latest result for each first argument, as long as the other arguments stay the very
 * same. An edit of a plan leaves most of its lists as they are, and what follows from those alone is then not made again.
 * The function sees nothing but its arguments, so that nothing it depends on can be forgotten. Neither arguments nor
 * results may be changed afterwards.
 */
export function remember<First extends object, Rest extends readonly unknown[], Result>(
  make: (first: First, ...rest: Rest) => Result,
): (first: First, ...rest: Rest) => Result {
  const latest = new WeakMap<First, { readonly rest: Rest; readonly result: Result }>()
  return (first, ...rest) => {
    const known = latest.get(first)
    if (known?.rest.every((one, place) => one === rest[place])) return known.result
    const result = make(first, ...rest)
    latest.set(first, { rest, result })
    return result
  }
}
