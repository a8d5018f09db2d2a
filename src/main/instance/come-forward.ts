import { chmodSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { z } from 'zod'
import { removeSocket } from './remove-socket.ts'

/** What the first start answers to a second one: its window is in front, or the link that opens its page. */
const comeForwardAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('focused') }),
  z.strictObject({ kind: z.literal('link'), url: z.string().max(2000) }),
])
export type ComeForwardAnswer = z.output<typeof comeForwardAnswerSchema>

const QUESTION = 'come-forward\n'
const LONGEST_MESSAGE = 8192
const ANSWER_LIMIT_IN_MS = 5000

/**
 * Listens for later starts. The address is free to take: only the holder of the lock calls this. Rejects where something
 * else than a socket has the name.
 */
export async function listenForComeForward(
  address: string,
  onComeForward: () => Promise<ComeForwardAnswer>,
): Promise<Server> {
  const isFile = process.platform !== 'win32'
  if (isFile) removeSocket(address) // left by a process that was ended by force
  const server = createServer((socket) => {
    answerOne(socket, onComeForward)
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

function answerOne(socket: Socket, onComeForward: () => Promise<ComeForwardAnswer>): void {
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
      onComeForward().then(
        (answer) => socket.end(`${JSON.stringify(answer)}\n`),
        () => socket.destroy(),
      )
    }
  })
}

/** Asks once. Null when nobody listens at the address, or what answers is not Certpace. */
export function askOnce(address: string): Promise<ComeForwardAnswer | null> {
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

function parseAnswer(text: string): ComeForwardAnswer | null {
  try {
    const parsed = comeForwardAnswerSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
