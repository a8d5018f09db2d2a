import type { Reply } from '#shared/contract/contract.ts'
import type { ExportResponse } from '#shared/contract/exports.ts'
import { errorCode } from '../files/error-code.ts'
import { NOT_A_FILE } from '../files/regular-file.ts'
import { DAMAGED_FILE, DamagedFileError } from '../store/evidence-files.ts'
import { fail, failWith, reply } from './reply.ts'
import type { HostPort } from './services.ts'
import type { Workspace } from './workspace.ts'

/** Errors of the place that a person chose. They say nothing about the data folder. */
const LOST_PLACES = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EINVAL', NOT_A_FILE]

export interface FileToDeliver {
  readonly fileName: string
  readonly mediaType: string
  readonly content: Parameters<HostPort['saveFile']>[1]
}

/** Gives a person a file: where there is a dialog to save it, main shows it; else the browser downloads it. */
export async function deliverFile(
  { options: { host }, downloads }: Pick<Workspace, 'options' | 'downloads'>,
  { fileName, mediaType, content }: FileToDeliver,
): Promise<Reply<ExportResponse>> {
  const saved = await writeWhereChosen(() => host.saveFile(fileName, content))
  if (!saved.ok) return saved
  if (saved.value.kind !== 'download') return reply(saved.value)
  if (typeof content === 'string') {
    return reply({ kind: 'download', fileName, mediaType, content: { encoding: 'text', text: content } })
  }
  if (content instanceof Uint8Array) {
    const base64 = Buffer.from(content).toString('base64')
    return reply({ kind: 'download', fileName, mediaType, content: { encoding: 'base64', base64 } })
  }
  const begun = downloads.begin(content)
  if (!begun.ok) return failWith(begun.fault, 'storage')
  return reply({ kind: 'download', fileName, mediaType, content: { encoding: 'parts', downloadId: begun.value } })
}

/** Writes in a place that a person chose. Only errors of that place become a reply; all others are thrown. */
export async function writeWhereChosen<T>(write: () => Promise<T>): Promise<Reply<T>> {
  try {
    return reply(await write())
  } catch (error) {
    if (LOST_PLACES.includes(errorCode(error))) {
      return fail('storage', 'The file cannot be written there. Choose another place.')
    }
    if (error instanceof DamagedFileError) return fail('damaged-file', DAMAGED_FILE)
    throw error
  }
}
