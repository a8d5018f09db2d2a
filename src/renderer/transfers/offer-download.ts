import { showNotice } from '../ui/notices.tsx'

/** In milliseconds. A browser reads the file after the click, a busy one much later, and does not say when it has it. */
const KEPT_FOR = 60_000

/** Lets the browser save a file that the page holds, and says so. */
export function offerDownload(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR)
  showNotice(`${fileName} is among your downloads.`)
}
