/** How an attempt to add a file ended; `refused` with a sentence about the file, other failures have been told. */
export type Added =
  | { readonly kind: 'added' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly sentence: string }

/** How the files of a form fared. What is neither kept nor refused was not come to. */
export interface Fared {
  /** Ids, in order. */
  readonly kept: readonly string[]
  /** Sentences by the ids of the files they are about. */
  readonly refused: ReadonlyMap<string, string>
}

/** Adds files one after the other. One that is refused keeps none of the others out; once stopped, no more are begun. */
export async function addInOrder<T extends { readonly id: string }>(
  files: readonly T[],
  add: (file: T, position: number) => Promise<Added>,
): Promise<Fared> {
  const kept: string[] = []
  const refused = new Map<string, string>()
  for (const [position, file] of files.entries()) {
    const added = await add(file, position)
    if (added.kind === 'stopped') break
    if (added.kind === 'added') kept.push(file.id)
    else refused.set(file.id, added.sentence)
  }
  return { kept, refused }
}
