import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { LICENSE_LIST, UNBUNDLED } from './scripts/lib/shipping.ts'

const commandLineEntry = 'cli'

const FIRST_PICTURE = /src\/renderer\/main\.tsx$/

/** The bundler's own list of the packages that went into the output, with their licenses. */
const LICENSES = { fileName: LICENSE_LIST }

/**
 * Three builds. Main is ESM with one entry for each way to start; only the entry `electron` may import Electron, so that
 * the browser host and the command line run under plain Node. The preload script is one CommonJS file, because a
 * sandboxed one can be nothing else.
 */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      license: LICENSES,
      target: 'node24',
      rolldownOptions: {
        external: [...UNBUNDLED],
        input: {
          electron: 'src/main/hosts/electron/main.ts',
          'browser-host': 'src/main/hosts/browser/main.ts',
          'plan-worker': 'src/main/worker/plan-worker.ts',
          'import-worker': 'src/main/imports/import-worker.ts',
          [commandLineEntry]: 'src/cli/main.ts',
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          banner: (chunk) => (chunk.isEntry && chunk.name === commandLineEntry ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      license: LICENSES,
      target: 'node24',
      rolldownOptions: {
        input: { preload: 'src/main/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      license: LICENSES,
      target: 'chrome140',
      minify: true,
      // A screen's code is loaded when the screen is first shown; nothing is inlined as data: URLs but small images.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: 'src/renderer/index.html',
        // A schema that nothing uses does nothing: it is left out, and with the last one the library.
        treeshake: { manualPureFunctions: ['z'] },
        output: {
          // The first picture waits for one script: the page's own modules, its first screen, and what they stand on.
          codeSplitting: { groups: [{ name: 'boot', test: FIRST_PICTURE, includeDependenciesRecursively: true }] },
        },
      },
    },
  },
})
