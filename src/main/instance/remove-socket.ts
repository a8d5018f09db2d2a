import { lstatSync, rmSync } from 'node:fs'

/** Removes a socket; what is none was not made by this program, and stays. */
export function removeSocket(address: string): void {
  if (lstatSync(address, { throwIfNoEntry: false })?.isSocket()) rmSync(address, { force: true })
}
