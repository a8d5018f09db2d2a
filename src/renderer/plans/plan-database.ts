const SQLITE_MARK = 'SQLite format 3\0'

/** Whether a file is a plan as Certpace keeps it, rather than an exported text. A protected one is told by its name. */
export async function isPlanDatabase(file: File): Promise<boolean> {
  return file.name.endsWith('.certpace') || (await file.slice(0, SQLITE_MARK.length).text()) === SQLITE_MARK
}
