import { createInterface } from 'node:readline'
import { CONTRACT } from '#shared/contract/contract.ts'
import { openChildServices } from '../helpers/child-services.ts'

// A program of its own on a data folder, with the plan that is there open, until it is told to close, or ended by force.
const services = openChildServices(process.argv[2] ?? '')
const session = await services.answer('app:load', {})
console.log(JSON.stringify(session))
for await (const line of createInterface({ input: process.stdin })) {
  if (line !== 'rename') break
  const { open } = CONTRACT['app:load'].response.parse(session.ok ? session.value : null)
  const request = { planId: open?.plan.id, name: 'Renamed before the crash' }
  console.log(JSON.stringify(await services.answer('plans:rename', request)))
}
services.close()
process.stdin.destroy()
