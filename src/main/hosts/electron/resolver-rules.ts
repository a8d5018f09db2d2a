import type { PageSource } from './page-address.ts'

/**
 * Chromium's `--host-resolver-rules`: no name and no address leads anywhere, those of a proxy included. `^NOTFOUND` is
 * its word for that; any other word is looked up as a name. Only the development server can be reached.
 */
export function resolverRules(source: PageSource): string {
  const nowhere = 'MAP * ^NOTFOUND'
  return source.kind === 'built' ? nowhere : `${nowhere}, EXCLUDE ${new URL(source.origin).hostname}`
}
