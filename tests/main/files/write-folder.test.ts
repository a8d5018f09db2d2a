import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFolder } from '#main/files/write-folder.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

function* failing(): Generator<Uint8Array> {
  yield Buffer.from('a part')
  throw new Error('the source is gone')
}

describe('writeFolder', () => {
  it('leaves nothing when a file cannot be read to its end', async () => {
    const parent = temporaryFolder()
    const files = [
      { path: ['first.txt'], content: [Buffer.from('first')] },
      { path: ['below', 'second.txt'], content: failing() },
    ]
    await expect(writeFolder(parent, 'binder', files)).rejects.toThrow('the source is gone')
    expect(readdirSync(parent)).toEqual([])
  })

  it('takes no part of a folder that was cut off before', async () => {
    const parent = temporaryFolder()
    const unfinished = path.join(parent, `.binder.${process.pid}.tmp`)
    mkdirSync(unfinished)
    writeFileSync(path.join(unfinished, 'old.txt'), 'old')
    await writeFolder(parent, 'binder', [{ path: ['new.txt'], content: [Buffer.from('new')] }])
    expect(readdirSync(parent)).toEqual(['binder'])
    expect(readdirSync(path.join(parent, 'binder'))).toEqual(['new.txt'])
  })
})
