import { fileURLToPath } from 'node:url'

/**
 * The threads as they are built. Node would strip the types of their sources by WebAssembly in each thread, and V8 crashes
 * once in a while where many threads that do so come and go (seen in `WasmEngine::FreeDeadCode`, Node 24.21).
 */
export const WORKER_FILE = fileURLToPath(new URL('../../../out/main/plan-worker.js', import.meta.url))
export const IMPORT_WORKER_FILE = fileURLToPath(new URL('../../../out/main/import-worker.js', import.meta.url))
