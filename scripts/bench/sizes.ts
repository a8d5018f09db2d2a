import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { ROOT } from '../lib/root.ts'

/** What the built scripts weigh compressed, in kilobytes of 1000 bytes. Paths are as in the page's addresses. */
export function sizesOf(paths: readonly string[]): { readonly gzip: number; readonly brotli: number } {
  const texts = paths.map((path) => readFileSync(join(ROOT, 'out/renderer', path)))
  const inKilobytes = (compress: (text: Buffer) => Buffer) =>
    texts.reduce((total, text) => total + compress(text).length, 0) / 1000
  return { gzip: inKilobytes((text) => gzipSync(text)), brotli: inKilobytes((text) => brotliCompressSync(text)) }
}
