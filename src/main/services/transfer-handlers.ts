import { failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

type TransferHandlers = Pick<
  Handlers,
  'upload:begin' | 'upload:part' | 'upload:cancel' | 'download:part' | 'download:cancel'
>

/** Files on their way between the page and the program. */
export function transferHandlers({ uploads, downloads }: Workspace): TransferHandlers {
  return {
    'upload:begin': (file) => {
      const begun = uploads.begin(file)
      return begun.ok ? reply({ uploadId: begun.value }) : failWith(begun.fault, 'refused')
    },
    'upload:part': ({ uploadId, position, content }) => {
      const pushed = uploads.push(uploadId, position, Buffer.from(content, 'base64'))
      return pushed.ok ? reply({}) : failWith(pushed.fault, 'refused')
    },
    'upload:cancel': ({ uploadId }) => {
      uploads.drop(uploadId)
      return reply({})
    },
    'download:part': ({ downloadId, position }) => {
      const read = downloads.read(downloadId, position)
      if (!read.ok) return failWith(read.fault, 'refused')
      const { content, isLast } = read.value
      return reply({ content: Buffer.from(content).toString('base64'), isLast })
    },
    'download:cancel': ({ downloadId }) => {
      downloads.drop(downloadId)
      return reply({})
    },
  }
}
