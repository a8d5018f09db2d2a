// must be refused: lint/nursery/noFloatingPromises
async function save(): Promise<void> {}

export function close(): void {
  save()
}
