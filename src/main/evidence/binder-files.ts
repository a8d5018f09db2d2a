import { createHash } from 'node:crypto'
import { type BinderFile, binderManifest, INDEX_NAME, MANIFEST_NAME, pathInBinder } from '#shared/export/binder.ts'
import type { FileInFolder } from '../files/write-folder.ts'
import type { FileReader } from '../store/evidence-files.ts'

/**
 * All files of a binder, its index first. Their bytes are read while they are written; reading throws
 * `DamagedFileError` where they are not those that the manifest names.
 */
export function binderFiles(files: readonly BinderFile[], index: string, reader: FileReader): readonly FileInFolder[] {
  const indexBytes = Buffer.from(index, 'utf8')
  const manifest = binderManifest([
    { path: INDEX_NAME, sha256: createHash('sha256').update(indexBytes).digest('hex') },
    ...files.map((file) => ({ path: pathInBinder(file), sha256: file.evidence.sha256 })),
  ])
  return [
    { path: [INDEX_NAME], content: [indexBytes] },
    { path: [MANIFEST_NAME], content: [Buffer.from(manifest, 'utf8')] },
    ...files.map(({ folder, name, evidence }) => ({ path: [folder, name], content: reader.read(evidence) })),
  ]
}
