/** `npm run build`: builds the program into `out/`. */
import { build } from './lib/build.ts'

process.exitCode = build('shown') ? 0 : 1
