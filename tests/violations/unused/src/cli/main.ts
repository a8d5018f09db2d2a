import { used } from './helper.ts'

process.exitCode = used
