/** `npm run --silent cli -- …`: the command line, built first when the sources have changed. */
import { join } from 'node:path'
import { ensureBuild } from './lib/build.ts'
import { ROOT } from './lib/root.ts'
import { exitCodeOf, run } from './lib/run.ts'

if (!ensureBuild('quiet')) process.exit(1)
// npm runs scripts in the project's folder; the paths a person types are relative to where they stand.
const folder = process.env['INIT_CWD'] ?? process.cwd()
process.exitCode = exitCodeOf(
  await run(process.execPath, [join(ROOT, 'out/main/cli.js'), ...process.argv.slice(2)], folder),
)
