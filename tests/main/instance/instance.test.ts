import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lockFile } from '#main/data-folder/data-folder.ts'
import { folderTroubles } from '#main/data-folder/folder-troubles.ts'
import { acquireInstance, type FirstInstance, type SecondInstance } from '#main/instance/acquire-instance.ts'
import { socketAddress } from '#main/instance/socket-address.ts'
import { unwrap } from '../../helpers/resources.ts'
import { startChild } from '../helpers/child-process.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

function first(folder: string): FirstInstance {
  const instance = unwrap(acquireInstance(folder))
  if (instance.kind !== 'first') throw new Error('expected to be the first')
  onTestFinished(() => instance.release())
  return instance
}

function second(folder: string): SecondInstance {
  const instance = unwrap(acquireInstance(folder))
  if (instance.kind !== 'second') throw new Error('expected to be the second')
  return instance
}

describe('the one-writer lock', () => {
  it('is held against another process, which hears how to go on', async () => {
    const folder = temporaryFolder()
    const holder = startChild('lock-holder.ts', folder)
    expect(await holder.nextLine()).toBe('first')
    const asking = second(folder).askFirst() // asked before the first listens
    holder.tell('listen')
    expect(await asking).toEqual({ kind: 'link', url: 'http://127.0.0.1:4711/#token' })
    const other = startChild('lock-holder.ts', folder)
    expect(await other.rest()).toEqual(['second'])
    holder.tell('release')
    expect(await holder.rest()).toEqual(['listening'])
    first(folder)
  })

  it('is free again when its holder is ended by force', async () => {
    const folder = temporaryFolder()
    const holder = startChild('lock-holder.ts', folder)
    await holder.nextLine()
    holder.tell('listen')
    await holder.nextLine()
    await holder.kill()
    const instance = first(folder)
    await instance.listen(async () => ({ kind: 'focused' }))
    expect(await second(folder).askFirst()).toEqual({ kind: 'focused' })
  })

  it('leaves a lock file and a socket that only this person can use', async () => {
    const folder = temporaryFolder()
    const instance = first(folder)
    await instance.listen(async () => ({ kind: 'focused' }))
    expect(readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).mode & 0o777])).toEqual([
      ['certpace.lock', 0o600],
      ['certpace.sock', 0o600],
    ])
    instance.release()
    expect(readdirSync(folder)).toEqual(['certpace.lock'])
  })

  it('needs no socket: a folder or a file of that name stays, and the start goes on', async () => {
    for (const put of [(place: string) => mkdirSync(place), (place: string) => writeFileSync(place, 'a letter')]) {
      const folder = temporaryFolder()
      put(path.join(folder, 'certpace.sock'))
      const instance = first(folder)
      await instance.listen(async () => ({ kind: 'focused' }))
      instance.release()
      expect(readdirSync(folder).toSorted()).toEqual(['certpace.lock', 'certpace.sock'])
      expect(folderTroubles(folder)).toEqual([expect.stringMatching(/^A (folder|file) stands at .*certpace\.sock, so/)])
    }
  })

  it('is a fault with advice where the lock file is something else', () => {
    const folder = temporaryFolder()
    writeFileSync(lockFile(folder), 'a letter\n'.repeat(200))
    expect(acquireInstance(folder)).toMatchObject({ ok: false, fault: { message: expect.stringContaining('Delete') } })
    const other = temporaryFolder()
    mkdirSync(lockFile(other))
    expect(acquireInstance(other)).toMatchObject({
      ok: false,
      fault: { code: 'data-folder', message: expect.stringContaining('A folder stands at') },
    })
    expect(acquireInstance(path.join(other, 'gone'))).toMatchObject({ ok: false })
  })
})

describe('the socket', () => {
  it('stands elsewhere where the data folder’s path is too long for it', async () => {
    const folder = path.join(temporaryFolder(), 'a-long-name-'.repeat(10))
    mkdirSync(folder)
    expect(socketAddress(folder)).not.toContain(folder)
    await first(folder).listen(async () => ({ kind: 'focused' }))
    expect(await second(folder).askFirst()).toEqual({ kind: 'focused' })
  })

  it('answers one question only', async () => {
    const folder = temporaryFolder()
    let asked = 0
    await first(folder).listen(async () => {
      asked += 1
      return { kind: 'focused' }
    })
    for (const message of ['quit\n', 'come-forward', 'come-forward\nmore', 'x'.repeat(100_000)]) {
      expect(await send(socketAddress(folder) ?? '', message)).toBe('')
    }
    expect(asked).toBe(0)
  })
})

/** All that comes back until the other side hangs up; an unfinished question is cut off here. */
function send(address: string, message: string): Promise<string> {
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(address, () => socket.end(message))
    socket.on('data', (data) => {
      received += String(data)
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(received))
  })
}
