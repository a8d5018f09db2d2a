import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines } from '#renderer/bridge/read-lines.ts'

/** A stream that gives the text in pieces cut at any byte. */
function streamOf(text: string, pieceSize: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text)
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += pieceSize) controller.enqueue(bytes.slice(at, at + pieceSize))
      controller.close()
    },
  })
}

async function linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of readLines(stream)) lines.push(line)
  return lines
}

describe('readLines', () => {
  it('gives the same lines however the bytes arrive, letters of several bytes included', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 20 }).map((line) => line.replaceAll('\n', ' '))),
        fc.integer({ min: 1, max: 9 }),
        async (lines, pieceSize) => {
          const whole = lines.map((line) => line.toWellFormed())
          const read = await linesOf(streamOf(whole.map((line) => `${line}\n`).join(''), pieceSize))
          expect(read.join('\n')).toBe(whole.join('\n').replace(/^\uFEFF/, ''))
        },
      ),
    )
  })

  it('drops what follows the last line break, as it may be half a message', async () => {
    expect(await linesOf(streamOf('one\ntwo\nthr', 4))).toEqual(['one', 'two'])
  })
})
