/** Runs one piece of work and ignores what is asked for meanwhile, so that a second press does not write twice. */
export interface OneAtATime {
  readonly run: (work: () => Promise<unknown>) => Promise<void>
}

/** `onBusy` hears when work begins and when it ends, also when it fails. */
export function createOneAtATime(onBusy: (isBusy: boolean) => void): OneAtATime {
  let isBusy = false
  return {
    async run(work) {
      if (isBusy) return
      isBusy = true
      onBusy(true)
      try {
        await work()
      } finally {
        isBusy = false
        onBusy(false)
      }
    },
  }
}
