// must be refused: lint/suspicious/noConsole
export function tell(sentence: string): void {
  console.log(sentence)
}
