import { summarizeSample } from '../programs/summarize-sample.ts'
import { isKnownTag } from './language-tag.ts'
import { fail, failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

type AppHandlers = Pick<Handlers, 'app:load' | 'catalog:load' | 'settings:update' | 'app:quit'>

export function appHandlers(workspace: Workspace): AppHandlers {
  const { options, resources } = workspace
  return {
    'app:load': () => {
      const { plans, locked, faults } = workspace.listPlans()
      return reply({
        host: options.host.kind,
        appVersion: options.appVersion,
        dataFolder: options.dataFolder,
        today: options.today(),
        settings: workspace.settings.display,
        open: workspace.open?.state ?? null,
        loss: workspace.open?.loss ?? null,
        hasNewMeaning: workspace.open?.hasNewMeaning ?? false,
        isProtected: Boolean(workspace.open?.key),
        waitingFor: workspace.waitingFor,
        locked: locked.map(({ id, changedAt }) => ({ id, changedAt: changedAt.toISOString() })),
        plans: plans.map(({ id, name, isSample }) => ({ id, name, isSample })),
        planFaults: faults.map(({ file, path, message }) => ({ file, path, message })),
        samples: resources.samples.map(({ id, name }) => ({ id, name })),
        programFaults: [...resources.faults],
        troubles: [...workspace.troubles()],
      })
    },
    'catalog:load': () =>
      reply({
        programs: [...resources.programs],
        samples: resources.samples.map((plan) => ({
          id: plan.id,
          name: plan.name,
          summary: summarizeSample(plan, workspace.settings.display.locale),
        })),
      }),
    'settings:update': ({ colorScheme, locale, weekStart, newPlanCurrency, hidesAmounts }) => {
      if (locale !== undefined && !isKnownTag(locale)) {
        return fail('refused', `"${locale}" is not a language tag; choose one such as en-US.`, 'locale')
      }
      const saved = workspace.settings.updateSettings({
        ...(colorScheme === undefined ? {} : { colorScheme }),
        ...(locale === undefined ? {} : { locale }),
        ...(weekStart === undefined ? {} : { weekStart }),
        ...(newPlanCurrency === undefined ? {} : { newPlanCurrency }),
        ...(hidesAmounts === undefined ? {} : { hidesAmounts }),
      })
      if (!saved.ok) return failWith(saved.fault, 'storage')
      workspace.windows.emit('app:changed', {})
      return reply(workspace.settings.display)
    },
    'app:quit': () => {
      options.host.quit()
      return reply({})
    },
  }
}
