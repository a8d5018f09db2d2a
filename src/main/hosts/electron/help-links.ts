import { shell } from 'electron'

/** The only addresses that the program opens in the person's browser, each when it is chosen from the menu. */
const HELP_LINKS = {
  aasect: 'https://www.aasect.org',
} as const satisfies Readonly<Record<string, string>>
export type HelpLink = keyof typeof HELP_LINKS

/** Opens a help link by its fixed name, so that no text from a page can become an address. */
export async function openHelpLink(link: HelpLink): Promise<void> {
  await shell.openExternal(HELP_LINKS[link])
}
