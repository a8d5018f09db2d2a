/** The scheme that the page is served under. No rule that browsers have for files or for the web applies to it. */
export const PAGE_SCHEME = 'app'

/** The origin of the page: the only one that may talk to main. */
export const PAGE_ORIGIN = 'app://certpace'

/** Where the page comes from: the built files, or the development server with its own origin. */
export type PageSource = { readonly kind: 'built' } | { readonly kind: 'development-server'; readonly origin: string }

export function pageOrigin(source: PageSource): string {
  return source.kind === 'built' ? PAGE_ORIGIN : source.origin
}

/**
 * Whether this address may be loaded: our own page, what it made itself (`blob:`, `data:`), and in development the
 * development server and the developer tools. Nothing else is loaded, so the program stays offline.
 */
export function isAllowedAddress(address: string, source: PageSource): boolean {
  const url = parseAddress(address)
  if (!url) return false
  if (url.protocol === 'data:') return true
  if (url.protocol === 'blob:') return originOf(parseAddress(url.pathname)) === pageOrigin(source)
  if (originOf(url) === PAGE_ORIGIN) return true
  if (source.kind === 'built') return false
  return url.protocol === 'devtools:' || originOf(url).replace(/^ws/, 'http') === source.origin
}

/** Whether the page may navigate to this address. Only that of the development server may, to reload itself. */
export function isAllowedNavigation(address: string, source: PageSource): boolean {
  return source.kind === 'development-server' && originOf(parseAddress(address)) === source.origin
}

/** Whether a download is of something the page made itself. */
export function isOwnDownload(address: string, source: PageSource): boolean {
  return new URL(address).protocol === 'blob:' && isAllowedAddress(address, source)
}

function parseAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}

/** For a scheme it does not know, `URL.origin` is the text `null`, so the origin is made here. */
function originOf(url: URL | null): string {
  return url === null ? '' : `${url.protocol}//${url.host}`
}
