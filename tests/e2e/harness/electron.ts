import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { findElectron } from '../../../scripts/lib/electron.ts'
import { ROOT } from '../../../scripts/lib/root.ts'
import { environmentOf, type HostOptions, LONGEST_WAIT, type RunningHost } from './host.ts'
import { gatherProblems, reportPolicyViolations } from './problems.ts'

export interface ElectronHost extends RunningHost {
  readonly application: ElectronApplication
}

/** Starts the real program in Electron and waits for its window. `parameters` are added to Electron's. */
export async function startElectron(options: HostOptions, parameters: readonly string[] = []): Promise<ElectronHost> {
  if (!findElectron()) throw new Error('Electron is not there; ELECTRON_OVERRIDE_DIST_PATH can name its folder')
  const application = await _electron.launch({
    // Without `executablePath`: only then does the test tool hold the program back until it is connected. It asks the
    // package `electron` for the program, which respects ELECTRON_OVERRIDE_DIST_PATH as we do.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...parameters, ROOT],
    cwd: ROOT,
    env: environmentOf(options),
  })
  const context = application.context()
  const problems = gatherProblems(context, (address) => /^(certpace|app|blob|data|devtools):/.test(address))
  context.setDefaultTimeout(LONGEST_WAIT)
  await reportPolicyViolations(context)
  const page = await application.firstWindow()
  const child = application.process() // asked once: the test tool forgets it when the program has ended
  const ended = once(child, 'exit')
  return {
    application,
    page,
    problems,
    chooseFile: async (press, file) => {
      // The dialog of the system is not part of the page; it answers as if the person had chosen.
      await application.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
      }, file)
      await press()
    },
    saveFile: async (press) => {
      const folder = mkdtempSync(join(tmpdir(), 'certpace-e2e-saved-'))
      const name = basename(folder) // another one each time, so that the notice is this one's
      const file = join(folder, name)
      await application.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      }, file)
      await press()
      await page.getByText(`Saved as ${name}`).waitFor()
      const bytes = readFileSync(file)
      rmSync(folder, { recursive: true, force: true })
      return bytes
    },
    quit: async () => {
      // Not awaited: the answer may not come any more once the program ends.
      application.evaluate(({ app }) => app.quit()).catch(() => {})
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
