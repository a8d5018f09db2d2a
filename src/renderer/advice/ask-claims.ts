import type { AskedClaim, ClaimAnswers, ClaimQuestion } from './answer-claims.ts'

interface Waiting {
  readonly asked: AskedClaim
  readonly isWanted: () => boolean
  readonly resolve: (answer: ClaimAnswers[ClaimQuestion] | null) => void
  readonly reject: (reason: unknown) => void
}

const waiting: Waiting[] = []
let isBusy = false
let worker: Worker | null = null

/**
 * Asks the worker. Questions are answered in turn; one that nobody wants any more when its turn comes is dropped, and its
 * answer is null. The worker begins with the first question.
 */
export function askClaims<Q extends ClaimQuestion>(
  asked: AskedClaim & { readonly question: Q },
  isWanted: () => boolean,
): Promise<ClaimAnswers[Q] | null> {
  return new Promise((resolve, reject) => {
    // The answer is that of the question asked, which a list of many questions cannot tell the compiler.
    waiting.push({ asked, isWanted, resolve: resolve as Waiting['resolve'], reject })
    void answerNext()
  })
}

async function answerNext(): Promise<void> {
  if (isBusy) return
  const next = waiting.shift()
  if (!next) return
  if (next.isWanted()) {
    isBusy = true
    try {
      next.resolve(await answerOf(next.asked))
    } catch (fault) {
      next.reject(fault)
    }
    isBusy = false
  } else next.resolve(null)
  void answerNext()
}

async function answerOf(asked: AskedClaim): Promise<ClaimAnswers[ClaimQuestion]> {
  if (typeof Worker === 'undefined') {
    const { answerClaim } = await import('./answer-claims.ts')
    return answerClaim(asked.question, asked.plan, asked.today)
  }
  worker ??= new Worker(new URL('./claims-worker.ts', import.meta.url), { type: 'module' })
  const answering = worker
  return new Promise((resolve, reject) => {
    answering.onmessage = ({ data }: MessageEvent<ClaimAnswers[ClaimQuestion]>) => resolve(data)
    answering.onerror = (event) => {
      // The next question gets a new worker.
      answering.terminate()
      worker = null
      reject(new Error(event.message))
    }
    answering.postMessage(asked)
  })
}
