import { homedir } from 'node:os'
import { dataFolder } from '../../data-folder/data-folder.ts'
import { prepareDataFolder } from '../../data-folder/prepare-data-folder.ts'
import { acquireInstance, type FirstInstance, type SecondInstance } from '../../instance/acquire-instance.ts'
import { withClosing } from '../program/closing.ts'
import { mark } from '../program/marks.ts'
import { type ProgramFolders, pageFolderOf, programOptions } from '../program/program-options.ts'
import { openBrowser } from './open-browser.ts'
import { giveUp, onEndRequest, onEnter, say, sayLink } from './terminal.ts'

/** How long connections stay open after the call that quits, so that the reply reaches the page, in milliseconds. */
const TIME_FOR_LAST_REPLY = 100

/** Starts the browser host, or brings the program forward that has the data folder already. */
export async function runBrowserHost(appRoot: string): Promise<void> {
  mark('main')
  const folder = prepareDataFolder(dataFolder(process.env, process.platform, homedir()))
  if (!folder.ok) giveUp(folder.fault.message)
  const instance = acquireInstance(folder.value)
  if (!instance.ok) giveUp(instance.fault.message)
  if (instance.value.kind === 'second') await showTheFirst(instance.value)
  else await run({ appRoot, dataFolder: folder.value }, instance.value)
}

/** The program is open already: its window comes forward, or its link is printed here. */
async function showTheFirst(instance: SecondInstance): Promise<void> {
  const answer = await instance.askFirst()
  if (answer === null) giveUp('Certpace is open already, but does not answer. Close it, then start it again.')
  if (answer.kind === 'focused') say('Certpace is open already; its window is in front now.')
  else sayLink(answer.url)
}

async function run(folders: ProgramFolders, instance: FirstInstance): Promise<void> {
  const [{ openServices }, { startBrowserHost }] = await Promise.all([
    import('../../services/open-services.ts'),
    import('./start-host.ts'),
  ])
  let end = (_reason: string): void => process.exit(0) // replaced below, once the services are open
  const opened = openServices(
    programOptions(
      folders,
      {
        kind: 'browser',
        saveFile: async () => ({ kind: 'download' }), // a browser saves files itself
        quit: () => setTimeout(() => end('quit'), TIME_FOR_LAST_REPLY),
      },
      process.env['CERTPACE_TODAY'],
    ),
  )
  if (!opened.ok) giveUp(opened.fault.message)
  mark('services')

  const { services, announceClosing } = withClosing(opened.value)
  const host = await startBrowserHost({
    pageFolder: pageFolderOf(folders.appRoot),
    services,
    now: Date.now,
    onAbsent: () => {
      say('No page was open for ten minutes, so Certpace has ended. Your plan is kept; start it again when you like.')
      end('absent')
    },
  })
  mark('listening')

  let isEnding = false
  end = (reason) => {
    if (isEnding) return
    isEnding = true
    announceClosing(reason)
    void Promise.all([host.stop(), opened.value.finish()]).finally(() => {
      opened.value.close()
      instance.release()
      process.exit(0)
    })
  }
  onEndRequest(() => end('quit'))
  onEnter(() => sayLink(host.freshLink()))
  await instance.listen(async () => ({ kind: 'link', url: host.freshLink() }))
  sayLink(host.freshLink())
  say('Press Enter for a fresh link, Ctrl+C to quit.')
  openBrowser(host.freshLink()) // another link, since each works once
}
