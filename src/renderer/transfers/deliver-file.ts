import type { Reply } from '#shared/contract/contract.ts'
import type { ExportResponse } from '#shared/contract/exports.ts'
import type { AppController } from '../state/app-controller.ts'
import { showFailure, showNotice } from '../ui/notices.tsx'
import { bytesOf } from './base64.ts'
import { fetchFile } from './fetch-file.ts'
import { offerDownload } from './offer-download.ts'

type Download = Extract<ExportResponse, { kind: 'download' }>

/** Downloads a file that the program made, or says where it was saved; false when there is none. Failures are shown. */
export async function deliverFile(call: AppController['call'], reply: Reply<ExportResponse>): Promise<boolean> {
  if (!reply.ok) {
    showFailure(reply.failure.message)
    return false
  }
  if (reply.value.kind === 'download') return await download(call, reply.value)
  if (reply.value.kind !== 'saved') return false
  showNotice(`Saved as ${reply.value.fileName}`)
  return true
}

/** Lets the browser save what the program made, and says so; false when a part of the file could not be fetched. */
async function download(call: AppController['call'], { fileName, mediaType, content }: Download): Promise<boolean> {
  const file = await contentOf(call, content, mediaType)
  if (!file.ok) {
    showFailure(file.failure.message)
    return false
  }
  offerDownload(file.value, fileName)
  return true
}

async function contentOf(call: AppController['call'], content: Download['content'], type: string) {
  switch (content.encoding) {
    case 'text':
      return { ok: true as const, value: new Blob([content.text], { type }) }
    case 'base64':
      return { ok: true as const, value: new Blob([bytesOf(content.base64)], { type }) }
    case 'parts':
      return await fetchFile(call, content.downloadId, type)
  }
}
