// In a browser, asks for the key of this page, for what the first picture shows and for the events after it while the
// page's modules are still on their way. `first-calls.ts` takes the answers over. In Electron there is no key to get.
if (!globalThis.certpace) {
  const post = (path, body, key, signal = null) =>
    fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { 'x-certpace-key': key }) },
      body: JSON.stringify(body),
      signal,
    })
  const token = location.hash.slice(1)
  // A route of the page begins with a slash; anything else behind the # is the token of the link, which works once.
  const hasToken = token !== '' && !token.startsWith('/')
  if (hasToken) history.replaceState(null, '', `${location.pathname}${location.search}`)
  const exchange = hasToken ? post('/session', { token }, null).then((response) => response.json()) : null
  const key = Promise.resolve(exchange).then((answer) => answer?.value?.key ?? sessionStorage.getItem('certpace-key'))
  const abort = new AbortController()
  const calls = {
    exchange,
    snapshot: key.then((known) => known && post('/call', { name: 'app:load', request: {} }, known)),
    events: key.then((known) => known && post('/events', {}, known, abort.signal)),
    abort,
  }
  // What fails is heard of by whoever takes it over.
  for (const call of [calls.exchange, calls.snapshot, calls.events]) call?.catch(() => {})
  globalThis.certpaceFirstCalls = calls
}
