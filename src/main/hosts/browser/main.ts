import path from 'node:path'
import { keepMemorySmall } from '../program/keep-memory-small.ts'
import { runBrowserHost } from './run-browser-host.ts'

keepMemorySmall()

// Bundled as out/main/browser-host.js, two folders below the program's own.
await runBrowserHost(path.resolve(import.meta.dirname, '../..'))
