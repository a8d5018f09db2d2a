import { chmodSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { z } from 'zod'
import { removeSocket } from './remove-socket.ts'

/** What the first instance answers a second one: that its window is in front now, or the link that opens its page. */
const secondInstanceAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('focused') }),
  z.strictObject({ kind: z.literal('link'), url: z.string().max(2000) }),
])
export type SecondInstanceAnswer = z.output<typeof secondInstanceAnswerSchema>

const QUESTION = 'come-forward\n'
const LONGEST_MESSAGE = 8192
const ANSWER_LIMIT_IN_MS = 5000

/**
 * Listens for later starts. Only the holder of the lock calls this, so a socket at the address is a leftover. Rejects
 * where something other than a socket has the name.
 */
export async function listenForSecondInstance(
  address: string,
  onSecondInstance: () => Promise<SecondInstanceAnswer>,
): Promise<Server> {
  const isFile = process.platform !== 'win32'
  if (isFile) removeSocket(address) // left by a process that was ended by force
  const server = createServer((socket) => {
    answerOne(socket, onSecondInstance)
  })
  return await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, () => {
      if (isFile) chmodSync(address, 0o600)
      server.unref()
      resolve(server)
    })
  })
}

function answerOne(socket: Socket, onSecondInstance: () => Promise<SecondInstanceAnswer>): void {
  socket.setEncoding('utf8')
  socket.setTimeout(ANSWER_LIMIT_IN_MS, () => socket.destroy())
  socket.on('error', () => socket.destroy())
  let received = ''
  let isAnswered = false
  socket.on('data', (text) => {
    received += String(text)
    if (isAnswered || received.length > QUESTION.length || !QUESTION.startsWith(received)) {
      socket.destroy()
    } else if (received === QUESTION) {
      isAnswered = true
      onSecondInstance().then(
        (answer) => socket.end(`${JSON.stringify(answer)}\n`),
        () => socket.destroy(),
      )
    }
  })
}

/** Asks once. Null when nobody listens at the address, or something else than Certpace answers. */
export function askFirstInstance(address: string): Promise<SecondInstanceAnswer | null> {
  return new Promise((resolve) => {
    const socket = connect(address)
    let received = ''
    socket.setEncoding('utf8')
    socket.setTimeout(ANSWER_LIMIT_IN_MS, () => socket.destroy())
    socket.on('connect', () => socket.write(QUESTION))
    socket.on('data', (text) => {
      received += String(text)
      if (received.length > LONGEST_MESSAGE) socket.destroy()
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(parseAnswer(received)))
  })
}

function parseAnswer(text: string): SecondInstanceAnswer | null {
  try {
    const parsed = secondInstanceAnswerSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
