/** Runs tasks one after the other. Each begins when the one before has ended, even if that one failed. */
export type InOrder = <T>(task: () => Promise<T>) => Promise<T>

export function createOrder(): InOrder {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const result = last.then(task)
    last = result.catch(() => undefined)
    return result
  }
}
