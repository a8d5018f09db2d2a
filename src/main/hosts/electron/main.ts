import { mkdtempSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { app, Menu } from 'electron'
import { browserFolder, dataFolder } from '../../data-folder/data-folder.ts'
import { prepareDataFolder } from '../../data-folder/prepare-data-folder.ts'
import { canMakeFolder } from '../../files/make-folder.ts'
import { keepMemorySmall } from '../program/keep-memory-small.ts'
import { mark } from '../program/marks.ts'
import { installGuards } from './guards.ts'
import { closeNetwork } from './no-network.ts'
import type { PageSource } from './page-address.ts'
import { registerPageScheme } from './page-protocol.ts'
import { runApplication } from './run-application.ts'

// Bundled as out/main/electron.js, two folders below the program's own.
const appRoot = path.resolve(import.meta.dirname, '../..')
const source = pageSource()

mark('main')
keepMemorySmall()
// Root cannot run Chromium's sandbox, so a launcher for root passes `--no-sandbox`. `enableSandbox` would undo that.
// Every window asks for the sandbox in its own options as well.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerPageScheme()
closeNetwork(source)
installGuards(source)
Menu.setApplicationMenu(null) // Electron would build a menu of its own, and the start would wait for that

app.setName('Certpace')
const folder = prepareDataFolder(dataFolder(process.env, process.platform, homedir()))
app.setPath('userData', browserDataFolder())

if (app.requestSingleInstanceLock()) void runApplication({ appRoot, folder, source })
else app.quit() // Electron has told the program that runs already, which brings its window forward

/** Where Chromium keeps its own files: in the data folder, or in a temporary one where that cannot be written. */
function browserDataFolder(): string {
  const place = folder.ok ? browserFolder(folder.value) : null
  if (place !== null && canMakeFolder(place)) return place
  return mkdtempSync(path.join(tmpdir(), 'certpace-'))
}

/** An installed program never loads its page from a development server. */
function pageSource(): PageSource {
  const address = process.env['ELECTRON_RENDERER_URL']
  if (app.isPackaged || address === undefined) return { kind: 'built' }
  return { kind: 'development-server', origin: new URL(address).origin }
}
