import type { ThreadTask } from '../threads/run-in-thread.ts'
import type { ConvertJob } from './convert-database.ts'

/** `convertDatabase`: the revision of what was converted. */
export const CONVERT_DATABASE: ThreadTask<ConvertJob, number> = { name: 'convert-database' }
