import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { lstatSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

/** What may stand where a file or a folder is needed. */
export const ODD_THINGS = ['a folder', 'a pipe', 'a socket', 'a file'] as const
export type OddThing = (typeof ODD_THINGS)[number]

/** Puts such a thing in a place that is free. */
export async function putOddThing(thing: OddThing, place: string): Promise<void> {
  mkdirSync(path.dirname(place), { recursive: true })
  switch (thing) {
    case 'a folder':
      mkdirSync(place)
      writeFileSync(path.join(place, 'inside'), 'kept')
      return
    case 'a pipe':
      if (spawnSync('mkfifo', [place]).status !== 0) throw new Error('no pipe can be made here')
      return
    case 'a socket':
      return await putSocket(place)
    case 'a file':
      writeFileSync(place, 'a letter')
  }
}

export function isOddThing(thing: OddThing, place: string): boolean {
  const status = lstatSync(place)
  switch (thing) {
    case 'a folder':
      return status.isDirectory()
    case 'a pipe':
      return status.isFIFO()
    case 'a socket':
      return status.isSocket()
    case 'a file':
      return status.isFile()
  }
}

/** Whoever ends listening removes the socket under the name that it was made with, so it gets another one first. */
async function putSocket(place: string): Promise<void> {
  const made = path.join(path.dirname(place), '.s')
  const server = createServer()
  server.listen(made)
  await once(server, 'listening')
  renameSync(made, place)
  server.close()
  await once(server, 'close')
}
