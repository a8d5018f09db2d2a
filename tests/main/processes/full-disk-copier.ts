import { writeSync } from 'node:fs'
import { openChildServices } from '../helpers/child-services.ts'

// A process of its own, started with a limit on the size of files, that duplicates the plan of a data folder, opens a
// plan file as if it came from a dialog, and prints both answers.
const [, , dataFolder = '', file = ''] = process.argv
const services = openChildServices(dataFolder, {
  host: {
    kind: 'electron',
    saveFile: async () => ({ kind: 'cancelled' }),
    choosePlanFile: async () => file,
    quit: () => {},
  },
})
const duplicated = await services.answer('plans:duplicate', { planId: 'plan' })
const opened = await services.answer('plans:open-file', { from: { kind: 'ask' } })
writeSync(1, `${JSON.stringify({ duplicated, opened })}\n`)
process.exit(0)
