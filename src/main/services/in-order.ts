/** Runs works one after the other, each when the ones before have ended, however they ended. */
export type InOrder = <T>(work: () => Promise<T>) => Promise<T>

export function createOrder(): InOrder {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}
