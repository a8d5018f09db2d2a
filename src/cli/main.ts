import module from 'node:module'
import { stderr, stdout } from 'node:process'

// Compiling the program takes half of a short run. From version 22 on, Node can keep it compiled between runs.
module.enableCompileCache?.()

// zod reads this when it is loaded, so it comes before the import. Compiling validators takes longer than they save
// with
// one plan.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
const { run } = await import('./run.ts')

// A reader may close early, as `head` does.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// This file and its bundle are equally deep in the package, so this path is right for both.
const { output, fault } = await run(process.argv.slice(2), new URL('../../', import.meta.url))
if (output !== '') stdout.write(output)
if (fault !== null) {
  stderr.write(`certpace: ${fault}\n`)
  process.exitCode = 2
}
