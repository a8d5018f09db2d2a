import path from 'node:path'
import { runBrowserHost } from './run-browser-host.ts'

// Bundled as out/main/browser-host.js, two folders below the program's own.
await runBrowserHost(path.resolve(import.meta.dirname, '../..'))
