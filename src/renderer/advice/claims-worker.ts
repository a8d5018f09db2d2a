import { type AskedClaim, answerClaim } from './answer-claims.ts'

/** Answers one question after the other, so that the page never waits for one. */
self.onmessage = ({ data: { question, plan, today } }: MessageEvent<AskedClaim>) => {
  self.postMessage(answerClaim(question, plan, today))
}
