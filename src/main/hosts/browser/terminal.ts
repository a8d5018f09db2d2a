/** Prints one line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Prints a link. Scripts read this line, so it must not change. */
export function sayLink(link: string): void {
  say(`Certpace is ready: ${link}`)
}

/** Says what is wrong and what to do, and ends with a code that scripts can see. */
export function giveUp(advice: string): never {
  process.stderr.write(`${advice}\n`)
  process.exit(1)
}

/** Calls back each time Enter is pressed. */
export function onEnter(listener: () => void): void {
  process.stdin.on('data', listener)
  process.stdin.on('error', () => {}) // when the terminal is closed, SIGHUP follows
}

/** Calls back when the terminal, or the system, asks the program to end. */
export function onEndRequest(listener: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, listener)
}
