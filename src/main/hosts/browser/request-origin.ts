/** The headers by which a browser says where a request comes from. */
export interface OriginHeaders {
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
}

/** The one value `Host` may have. The name `localhost` is refused: it can be pointed elsewhere. */
export function ownHost(port: number): string {
  return `127.0.0.1:${port}`
}

/** A page or one of its files: our own host, and not asked for from another site. */
export function isOwnPageRequest(headers: OriginHeaders, port: number): boolean {
  if (headers.host !== ownHost(port)) return false // another name that was made to point at this computer
  return headers.fetchSite === undefined || headers.fetchSite === 'same-origin' || headers.fetchSite === 'none'
}

/** A call: our own host, our own origin, and the browser's word that our own page made it. */
export function isOwnCall(headers: OriginHeaders, port: number): boolean {
  const isOwnOrigin = headers.origin === `http://${ownHost(port)}`
  return headers.host === ownHost(port) && isOwnOrigin && headers.fetchSite === 'same-origin'
}
