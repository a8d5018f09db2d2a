import { spawn } from 'node:child_process'

/** What decides whether a browser can be opened. */
export interface BrowserSurroundings {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly isRoot: boolean
}

/**
 * The command that opens an address in the person's browser, or null when none should be opened: they said so
 * (`CERTPACE_NO_OPEN`), or there is no display to open it on, or this is root, whose browser would refuse.
 */
export function openBrowserCommand(
  address: string,
  { platform, environment, isRoot }: BrowserSurroundings,
): readonly [string, ...string[]] | null {
  if (environment['CERTPACE_NO_OPEN']) return null
  switch (platform) {
    case 'darwin':
      return ['open', address]
    case 'win32':
      // Not through `cmd /c start`, which gives some characters of an address a meaning of their own.
      return ['rundll32', 'url.dll,FileProtocolHandler', address]
    default:
      if (isRoot || !(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])) return null
      return ['xdg-open', address]
  }
}

/** Opens the address, if possible. A failure is ignored, since the link is on the terminal as well. */
export function openBrowser(address: string): void {
  const command = openBrowserCommand(address, {
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
  })
  if (command === null) return
  const [program, ...parameters] = command
  const opener = spawn(program, parameters, { stdio: 'ignore', detached: true })
  opener.on('error', () => {})
  opener.unref()
}
