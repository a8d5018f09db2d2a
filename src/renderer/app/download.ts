import type { ExportResponse } from '#shared/contract/exports.ts'

type Download = Extract<ExportResponse, { kind: 'download' }>

/** Hands what the program made to the browser as a file to keep. */
export function download({ fileName, mediaType, content }: Download): void {
  const part = content.encoding === 'text' ? content.text : bytesOf(content.base64)
  const address = URL.createObjectURL(new Blob([part], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
