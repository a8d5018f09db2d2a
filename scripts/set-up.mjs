/**
 * Makes a fresh clone ready: checks the version of Node, and installs the dependencies when they are missing or are not
 * those of package-lock.json. It runs before `npm start`, `npm test` and the other scripts, under whatever Node the
 * person has, so it uses nothing but Node itself. Everything it says goes to stderr: stdout belongs to the script after it.
 *
 * Among the dependencies is the package `node`. Once it is there, npm puts it first in the PATH of every script.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = 20
/** What npm notes about the packages it has put there. */
const INSTALLED = join('node_modules', '.package-lock.json')
const QUIET = '--loglevel=error' // dependencies for the newer Node that is about to be fetched would each be a warning
const ROOT = fileURLToPath(new URL('..', import.meta.url))

const major = Number(process.versions.node.split('.')[0])
if (major < OLDEST_NODE) {
  fail(
    `Certpace needs Node ${OLDEST_NODE} or newer to install itself, and this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the same command again.',
  )
}

if (!hasDependencies()) {
  // A first installation is made from scratch. A later one changes only what is different: `npm ci` would remove
  // everything first, with it the Node this very file runs on, which Windows does not allow.
  const isFirst = !readPackages(INSTALLED)
  say(
    isFirst
      ? 'Installing what Certpace needs, once. This takes about a minute.'
      : 'Bringing what is installed up to date.',
  )
  // Install scripts stay off: SQLite brings its binary along, and npm would otherwise try to compile it anew.
  npm([...(isFirst ? ['ci'] : ['install', '--no-save']), '--ignore-scripts', '--no-audit', '--no-fund', QUIET])
  if (!hasDependencies())
    fail('Something is still missing. Delete the folder node_modules and run the same command again.')
}
if (!hasNode()) {
  say('Fetching the version of Node that Certpace runs on.')
  npm(['rebuild', 'node', QUIET])
  if (!hasNode()) fail('The Node that Certpace runs on could not be installed. Run "npm ci" to see why.')
}

/** Whether every package of the lock file is installed in its version; those for other platforms may be absent. */
function hasDependencies() {
  const installed = readPackages(INSTALLED)
  const wanted = readPackages('package-lock.json')
  if (!wanted) fail('package-lock.json is missing or cannot be read. Get it back from the repository and try again.')
  if (!installed) return false
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    if (!installed[path] || !existsSync(join(ROOT, path))) return optional === true
    return installed[path].version === version
  })
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages
  } catch {
    return null
  }
}

function hasNode() {
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies.node
  const program = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(program)) return false
  return spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${wanted}`
}

/** Runs npm with its progress on the screen; ends the program with a sentence when npm fails. */
function npm(parameters) {
  const path = process.env.npm_execpath // set by npm for its scripts; absent when this file is run by hand
  // The Node that runs npm, which is not the one in node_modules: that one may just be missing.
  const [program, first] = path ? [process.env.npm_node_execpath ?? process.execPath, [path]] : ['npm', []]
  const result = spawnSync(program, [...first, ...parameters], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: !path && process.platform === 'win32', // npm is a .cmd file there, which only a shell runs
  })
  if (result.status === 0) return
  fail(
    'The installation did not finish; the lines above say why. When the computer is online again, run the same command.',
  )
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

function fail(sentence) {
  say(sentence)
  process.exit(1)
}
