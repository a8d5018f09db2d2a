import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { unfinishedName } from '#main/files/unfinished-name.ts'
import { writeFolder } from '#main/files/write-folder.ts'
import { writeParts } from '#main/files/write-parts.ts'
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

  it('clears away what a process that was cut off has left, and nothing else', async () => {
    const parent = temporaryFolder()
    const ended = spawnSync(process.execPath, ['--version']).pid
    const ours = unfinishedName() // of this process, which lives
    const others = [
      ours,
      ours.replace(/-[0-9a-f]{8}-/, '-01234567-'), // of another computer
      `.binder.${ended}-0123abcd.tmp`,
      '.certpace.tmp',
      `certpace-${ended}`,
    ]
    const left = ours.replace(`-${process.pid}-`, `-${ended}-`)
    for (const name of [left, ...others]) {
      mkdirSync(path.join(parent, name))
      writeFileSync(path.join(parent, name, 'old.txt'), 'old')
    }
    await writeFolder(parent, 'binder', [{ path: ['new.txt'], content: [Buffer.from('new')] }])
    expect(readdirSync(parent).toSorted()).toEqual([...others, 'binder'].toSorted())
    expect(readdirSync(path.join(parent, 'binder'))).toEqual(['new.txt'])
  })

  it('makes two folders when two are written at a time', async () => {
    const parent = temporaryFolder()
    const names = await Promise.all(
      ['first', 'second'].map((text) =>
        writeFolder(parent, 'binder', [{ path: ['below', 'text.txt'], content: [Buffer.from(text)] }]),
      ),
    )
    const texts = names.map((name) => readFileSync(path.join(parent, name, 'below', 'text.txt'), 'utf8'))
    expect({ names: names.toSorted(), texts }).toEqual({ names: ['binder', 'binder (2)'], texts: ['first', 'second'] })
  })
})

describe('writeParts', () => {
  it('leaves one whole file when two write it at a time', async () => {
    const file = path.join(temporaryFolder(), 'file')
    const contents = ['a', 'b'].map((letter) => Array.from({ length: 9 }, () => Buffer.alloc(10_000, letter)))
    await Promise.all(contents.map((parts) => writeParts(file, parts)))
    expect(contents.map((parts) => Buffer.concat(parts).equals(readFileSync(file)))).toContain(true)
    expect(readdirSync(path.dirname(file))).toEqual(['file'])
  })
})
