/** What has to be done before the program ends, such as writing out what was begun. */
export class Works {
  readonly #running = new Set<Promise<unknown>>()

  /** Answers as the work does. */
  async finishing<T>(work: Promise<T>): Promise<T> {
    this.#running.add(work)
    try {
      return await work
    } finally {
      this.#running.delete(work)
    }
  }

  /** Resolves when all that runs now has ended, however it ended. */
  async whenDone(): Promise<void> {
    await Promise.allSettled(this.#running)
  }
}
