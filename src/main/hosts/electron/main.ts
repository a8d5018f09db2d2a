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
// Chromium refuses to run as root with its sandbox, so a launcher for root says `--no-sandbox`, which `enableSandbox`
// would undo. Every window asks for the sandbox by itself as well.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerPageScheme()
closeNetwork(source)
installGuards(source)
Menu.setApplicationMenu(null) // else Electron builds a menu of its own, and the start waits for it

app.setName('Certpace')
const folder = prepareDataFolder(dataFolder(process.env, process.platform, homedir()))
app.setPath('userData', browserDataFolder())

if (app.requestSingleInstanceLock()) void runApplication({ appRoot, folder, source })
else app.quit() // the first start has been told, and brings its window forward

/** What Chromium itself keeps goes beside the plans, or, where nothing can be written there, to a temporary folder. */
function browserDataFolder(): string {
  const place = folder.ok ? browserFolder(folder.value) : null
  if (place !== null && canMakeFolder(place)) return place
  return mkdtempSync(path.join(tmpdir(), 'certpace-'))
}

/** The development server is asked only by a checkout, never by an installed program. */
function pageSource(): PageSource {
  const address = process.env['ELECTRON_RENDERER_URL']
  if (app.isPackaged || address === undefined) return { kind: 'built' }
  return { kind: 'development-server', origin: new URL(address).origin }
}
