import { acquireInstance } from '#main/instance/acquire-instance.ts'
import { openServices } from '#main/services/open-services.ts'
import { childOptions } from '../helpers/child-services.ts'

// A start as a host does it, in a process of its own, since one that waits for a pipe could not even be noticed by itself.
// It tells what a window would ask for first, and ends in good order.
const dataFolder = process.argv[2] ?? ''
const options = childOptions(dataFolder, { log: () => {} })
const instance = acquireInstance(dataFolder)
if (!instance.ok) tell({ kind: 'trouble', sentence: instance.fault.message })
else if (instance.value.kind === 'first') {
  await instance.value.listen(async () => ({ kind: 'focused' }))
  const services = openServices(options)
  if (!services.ok) tell({ kind: 'trouble', sentence: services.fault.message })
  else {
    const replies = {
      session: await services.value.answer('app:load', {}),
      plans: await services.value.answer('plans:list', {}),
      lost: await services.value.answer('recovery:list', {}),
      backups: await services.value.answer('backups:list', { planId: 'plan' }),
      settings: await services.value.answer('settings:update', { colorScheme: 'dark' }),
    }
    await services.value.finish()
    services.value.close()
    tell({ kind: 'started', replies })
  }
  instance.value.release()
}

function tell(line: unknown): void {
  console.log(JSON.stringify(line))
}
