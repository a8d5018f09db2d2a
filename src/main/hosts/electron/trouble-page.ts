import { htmlResponse, scriptResponse } from '../page/page-response.ts'

/** Why the program cannot open the data folder, and what the person can do. */
export interface Trouble {
  readonly title: string
  readonly advice: string
}

export const TROUBLE_PATH = '/trouble'
const TROUBLE_SCRIPT_PATH = '/trouble.js'

/** The small page that is shown where the services could not be opened, and its script; null for every other path. */
export function troublePageResponse(pathname: string, trouble: Trouble | null): Response | null {
  if (trouble === null) return null
  if (pathname === TROUBLE_PATH) return htmlResponse(troubleHtml(trouble))
  if (pathname === TROUBLE_SCRIPT_PATH) return scriptResponse(TROUBLE_SCRIPT)
  return null
}

const TROUBLE_SCRIPT = `document.getElementById('quit').addEventListener('click', () => {
  window.certpace.call('app:quit', {})
})
`

function troubleHtml({ title, advice }: Trouble): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Certpace</title>
<style nonce="__CSP_NONCE__">
body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 17px/1.5 system-ui, sans-serif;
  background: light-dark(#f8f4ee, #1c1916); color: light-dark(#2c2621, #f0e9df); }
main { max-width: 34rem; padding: 2rem; }
h1 { font-size: 1.5rem; line-height: 1.3; }
p { white-space: pre-line; overflow-wrap: anywhere; }
button { font: inherit; padding: .5rem 1.5rem; border: 0; border-radius: .5rem; cursor: pointer;
  background: light-dark(#0f6b63, #63bfb2); color: light-dark(#ffffff, #0d2624); }
button:focus-visible { outline: 3px solid light-dark(#0f6b63, #7bd0c4); outline-offset: 3px; }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(advice)}</p>
<button id="quit" type="button" autofocus>Quit</button>
</main>
<script src="${TROUBLE_SCRIPT_PATH}"></script>
</body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
