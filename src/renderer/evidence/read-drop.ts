/** What was dropped: files, and the names of folders, which cannot be read as files. */
export interface Dropped {
  readonly files: readonly File[]
  readonly folders: readonly string[]
}

/** Whether files are dragged, rather than a text or a picture of the page. */
export function bringsFiles(transfer: Pick<DataTransfer, 'types'> | null): boolean {
  return transfer?.types.includes('Files') ?? false
}

export function readDrop({ items }: { readonly items: Iterable<DataTransferItem> }): Dropped {
  const files: File[] = []
  const folders: string[] = []
  for (const item of items) {
    const file = item.getAsFile()
    if (!file) continue
    if (item.webkitGetAsEntry()?.isDirectory) folders.push(file.name)
    else files.push(file)
  }
  return { files, folders }
}

/** What is said of folders that were dropped. */
export function foldersSentence(folders: readonly string[]): string {
  const [only] = folders
  return folders.length === 1
    ? `${only} is a folder. Open it, and drop the files in it.`
    : 'Folders cannot be kept. Open them, and drop the files in them.'
}
