import { summariseSample } from '../programs/summarise-sample.ts'
import { isKnownTag } from './language-tag.ts'
import { fail, failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

type SessionHandlers = Pick<Handlers, 'session:load' | 'settings:update' | 'app:quit'>

export function sessionHandlers(workspace: Workspace): SessionHandlers {
  const { options, resources } = workspace
  return {
    'session:load': () => {
      const { plans, locked, faults } = workspace.listPlans()
      return reply({
        host: options.host.kind,
        appVersion: options.appVersion,
        dataFolder: options.dataFolder,
        today: options.today(),
        settings: workspace.kept.settings,
        open: workspace.open?.state ?? null,
        loss: workspace.open?.loss ?? null,
        isProtected: Boolean(workspace.open?.key),
        waitingFor: workspace.waitingFor,
        locked: locked.map(({ id, changedAt }) => ({ id, changedAt: changedAt.toISOString() })),
        plans: plans.map(({ id, name, isSample }) => ({ id, name, isSample })),
        planFaults: faults.map(({ file, path, message }) => ({ file, path, message })),
        samples: resources.samples.map((plan) => ({
          id: plan.id,
          name: plan.name,
          summary: summariseSample(plan, workspace.kept.settings.locale),
        })),
        programs: [...resources.programs],
        programFaults: [...resources.faults],
        troubles: [...workspace.troubles()],
      })
    },
    'settings:update': ({ colorScheme, locale }) => {
      if (locale !== undefined && !isKnownTag(locale)) {
        return fail('refused', `"${locale}" is not a language tag; choose one such as en-US.`, 'locale')
      }
      const kept = workspace.kept.updateSettings({
        ...(colorScheme === undefined ? {} : { colorScheme }),
        ...(locale === undefined ? {} : { locale }),
      })
      if (!kept.ok) return failWith(kept.fault, 'storage')
      workspace.windows.emit('session:changed', {})
      return reply(workspace.kept.settings)
    },
    'app:quit': () => {
      options.host.quit()
      return reply({})
    },
  }
}
