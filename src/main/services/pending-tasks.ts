/** What has to end before the program does, such as writing out a binder that was begun. */
export class PendingTasks {
  readonly #running = new Set<Promise<unknown>>()

  /** Waits for the task, and counts it as pending meanwhile. Resolves or rejects as the task does. */
  async track<T>(task: Promise<T>): Promise<T> {
    this.#running.add(task)
    try {
      return await task
    } finally {
      this.#running.delete(task)
    }
  }

  /** Resolves when all tasks that are pending now have ended, also those that failed. */
  async whenSettled(): Promise<void> {
    await Promise.allSettled(this.#running)
  }
}
