import path from 'node:path'
import { removeLeftovers } from '#main/files/unfinished-name.ts'
import { writeParts } from '#main/files/write-parts.ts'
import { writeWholeFile } from '#main/files/write-whole-file.ts'

// Writes two exports over and over into a folder that a person chose, until it is ended by force.
const [folder = ''] = process.argv.slice(2)
const part = Buffer.alloc(1_000_000, 'a')
console.log(JSON.stringify('ready'))
for (;;) {
  await removeLeftovers(folder)
  writeWholeFile(path.join(folder, 'plan.json'), part)
  await writeParts(path.join(folder, 'binder.zip'), [part, part, part])
}
