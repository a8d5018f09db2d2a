/** The id of the row that shows a way beside the others, by which it can be brought into sight. */
export function wayAnchor(id: string): string {
  return `way-${id}`
}
