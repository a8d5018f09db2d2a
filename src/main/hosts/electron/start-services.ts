import type { Outcome } from '#shared/fault.ts'
import { acquireInstance, type FirstInstance } from '../../instance/acquire-instance.ts'
import type { HostPort, Services } from '../../services/services.ts'
import { mark } from '../program/marks.ts'
import { programOptions } from '../program/program-options.ts'
import type { Trouble } from './trouble-page.ts'

/** The outcome of the start: the services, or why there are none and what the person can do. */
export type Startup =
  | { readonly kind: 'ready'; readonly services: Services; readonly instance: FirstInstance }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }

type ServicesModule = typeof import('../../services/open-services.ts')

export interface StartupSetup {
  readonly appRoot: string
  readonly folder: Outcome<string>
  readonly servicesModule: Promise<ServicesModule>
  readonly host: HostPort
  /** A fixed date for tests; the computer's own where undefined. */
  readonly fixedToday: string | undefined
}

/** Takes the data folder for this instance and opens the services on it. */
export async function startServices(setup: StartupSetup): Promise<Startup> {
  const { appRoot, folder, host, fixedToday } = setup
  if (!folder.ok) return inTrouble('Certpace cannot use its data folder', folder.fault.message)
  const instance = acquireInstance(folder.value)
  if (!instance.ok) return inTrouble('Certpace cannot use its data folder', instance.fault.message)
  if (instance.value.kind === 'second') {
    const answer = await instance.value.askFirst()
    return inTrouble(
      'Certpace is open already',
      describeTheFirst(folder.value, answer?.kind === 'link' ? answer.url : null),
    )
  }
  const { openServices } = await setup.servicesModule
  const services = openServices(programOptions({ appRoot, dataFolder: folder.value }, host, fixedToday))
  if (!services.ok) {
    instance.value.release()
    return inTrouble('Certpace cannot open your plans', services.fault.message)
  }
  mark('services')
  return { kind: 'ready', services: services.value, instance: instance.value }
}

function describeTheFirst(folder: string, link: string | null): string {
  if (link !== null) {
    return `It runs in a browser at the moment, with the same plans. Go on there, or quit it there and start this one again.\n\nThis link opens it, once and within a minute: ${link}`
  }
  return `Another program uses the folder ${folder}. Close it, then start Certpace again.`
}

function inTrouble(title: string, advice: string): Startup {
  return { kind: 'trouble', trouble: { title, advice } }
}
