import { lstatSync, rmSync } from 'node:fs'

/** Removes a socket. Anything else at the address was not made by this program, and stays. */
export function removeSocket(address: string): void {
  if (lstatSync(address, { throwIfNoEntry: false })?.isSocket()) rmSync(address, { force: true })
}
