/** `npm run gallery`: serves the page that shows every chart with awkward data, in both themes. For development alone. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { ROOT } from './lib/root.ts'

const server = await createServer({
  configFile: false,
  root: join(ROOT, 'tests', 'gallery'),
  cacheDir: join(ROOT, 'node_modules', '.vite-gallery'),
  plugins: [react()],
  server: { host: '127.0.0.1', fs: { allow: [ROOT] } },
})
await server.listen()
server.printUrls()
