/** The lines of a stream of bytes, each as soon as it is whole. What follows the last line break is dropped. */
export async function* readLines(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
  let pending = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const lines = (pending + value).split('\n')
      pending = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}
