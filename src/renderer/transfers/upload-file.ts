import type { Reply, RequestInputOf, ResponseOf } from '#shared/contract/contract.ts'
import { PIECE_BYTES } from '#shared/contract/plan-library.ts'
import { readAsBase64, unreadableFile } from './base64.ts'

type SendPiece = (piece: RequestInputOf<'plans:receive'>) => Promise<Reply<ResponseOf<'plans:receive'>>>

/** Uploads a file piece by piece, so that it is never in memory whole; answers with the program's name for it. */
export async function uploadFile(file: File, send: SendPiece): Promise<Reply<string>> {
  let upload: string | null = null
  let at = 0
  do {
    const data = await readAsBase64(file.slice(at, at + PIECE_BYTES))
    if (data === null) return unreadableFile(file)
    const reply = await send({ upload, at, data })
    if (!reply.ok) return reply
    upload = reply.value.upload
    at = reply.value.received
  } while (at < file.size)
  return { ok: true, value: upload }
}
