import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../lib/root.ts'

/** A page of React that shows one word, served as plainly as can be: the yardstick of pages on this computer. */
export interface BlankPage {
  readonly address: string
  close(): void
}

/** It leaves the same mark as the program's page, one frame after its word is painted. */
const SCRIPT = `
import { createElement, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
function Blank() {
  useEffect(() => {
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-figures')))
  }, [])
  return createElement('main', null, 'Blank')
}
createRoot(document.getElementById('root')).render(createElement(Blank))
`
const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Blank</title><script type="module" src="/blank.js"></script></head>
<body><div id="root"></div></body>
</html>
`

export async function serveBlankPage(): Promise<BlankPage> {
  const folder = mkdtempSync(join(tmpdir(), 'certpace-blank-'))
  writeFileSync(join(folder, 'main.js'), SCRIPT)
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // The script stands outside the project, whose packages it uses.
    resolve: {
      alias: ['react-dom', 'react'].map((name) => ({ find: name, replacement: join(ROOT, 'node_modules', name) })),
    },
    build: {
      outDir: 'out',
      minify: true,
      rolldownOptions: { input: join(folder, 'main.js'), output: { entryFileNames: 'blank.js' } },
    },
  })
  const script = readFileSync(join(folder, 'out', 'blank.js'))
  rmSync(folder, { recursive: true, force: true })
  const server = createServer((request, response) => {
    const isScript = request.url === '/blank.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : PAGE)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('the blank page has no port')
  return { address: `http://127.0.0.1:${place.port}/`, close: () => server.close() }
}
