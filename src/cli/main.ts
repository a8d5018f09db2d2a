import module from 'node:module'
import { stderr, stdout } from 'node:process'

// Half of a short run goes into reading the program, which Node can keep compiled between runs from version 22 on.
module.enableCompileCache?.()

// Read by zod when it is loaded, so it stands before the import. For the one plan of a run, compiling validators takes
// longer than checking without.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
const { run } = await import('./run.ts')

// A reader that closes early, such as `head`, is no fault.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// This file and its bundle lie equally deep, so that the package is found from both.
const { output, fault } = await run(process.argv.slice(2), new URL('../../', import.meta.url))
if (output !== '') stdout.write(output)
if (fault !== null) {
  stderr.write(`certpace: ${fault}\n`)
  process.exitCode = 2
}
