import { writeSync } from 'node:fs'
import { openChildServices } from '../helpers/child-services.ts'

// A process of its own that opens the plan of a data folder, and so brings its file up to date, then says so and stays.
writeSync(1, '"starting"\n')
const services = openChildServices(process.argv[2] ?? '')
const reply = await services.answer('app:load', {})
writeSync(1, `${JSON.stringify(reply.ok)}\n`)
setInterval(() => {}, 1000) // until it is ended by force
