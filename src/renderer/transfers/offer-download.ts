import { showNotice } from '../ui/notices.tsx'

/** Lets the browser save a file that the page holds, and says so. */
export function offerDownload(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
  showNotice(`${fileName} is among your downloads.`)
}
