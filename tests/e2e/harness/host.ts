import type { Page } from 'playwright-core'

/** A start of the program in one of the two hosts, with its first page. */
export interface RunningHost {
  readonly page: Page
  /** What must not happen and did, so far. */
  readonly problems: readonly string[]
  /** Presses a button that asks for a file, and chooses this one in the dialog of the host. */
  chooseFile(press: () => Promise<void>, file: string): Promise<void>
  /** Presses a button that saves a file, and answers what was saved or downloaded. */
  saveFile(press: () => Promise<void>): Promise<Buffer>
  /** Quits as a person does, and waits until the program has ended. */
  quit(): Promise<void>
  /** Ends the program at once, as a crash would. */
  kill(): Promise<void>
}

export interface HostOptions {
  readonly dataFolder: string
  /** The date the program takes for today. */
  readonly today: string
  readonly environment?: Readonly<Record<string, string>>
}

/** The environment of a program under test: the person's own, with its data kept apart and its today fixed. */
export function environmentOf({ dataFolder, today, environment }: HostOptions): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    ...Object.fromEntries(inherited),
    CERTPACE_DATA: dataFolder,
    CERTPACE_TODAY: today,
    CERTPACE_NO_OPEN: '1',
    ...environment,
  }
}

/** The window of a journey that does not say another, in pixels. */
export const WINDOW = { width: 1280, height: 800 }

/** How long a step may wait for what it needs, in milliseconds; then the test fails and says what was missing. */
export const LONGEST_WAIT = 60_000
