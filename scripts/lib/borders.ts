import { posix } from 'node:path'
import { parseSync } from 'vite'
import { faultOfImport, faultOfPlace } from './rooms.ts'

/** What may not be written where, found in the syntax tree of one file. */
export interface BorderViolation {
  /** Relative to the project, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly message: string
}

interface Zone {
  readonly folder: string
  /** In words, for the message. */
  readonly allowance: string
  readonly mayImport: (target: ImportTarget, isTypeOnly: boolean) => boolean
  /** No clock, no randomness, no default locale. */
  readonly isPure?: true
}

type ImportTarget =
  | { readonly kind: 'own'; readonly path: string }
  | { readonly kind: 'node' }
  | { readonly kind: 'package'; readonly name: string }

/** The only files that speak Electron's raw message channels; all others use the contract. */
const RAW_MESSAGE_FILES: readonly string[] = ['src/main/hosts/electron/messages.ts', 'src/main/preload/preload.ts']
const PAGE_PACKAGES = /^(react|react-dom|recharts|zustand|dayjs|@mantine\/.*|@tabler\/.*|@tanstack\/react-virtual)$/

/** The first folder that holds a file is its zone. */
const ZONES: readonly Zone[] = [
  {
    folder: 'src/shared/',
    allowance: 'only itself and zod',
    mayImport: (target) => isOwn(target, 'src/shared/') || isPackage(target, 'zod'),
    isPure: true,
  },
  {
    folder: 'src/main/preload/',
    allowance: 'only itself, electron, the names of the channels and types of src/shared',
    mayImport: (target, isTypeOnly) =>
      isOwn(target, 'src/main/preload/', 'src/shared/contract/channels.ts') ||
      (isTypeOnly && isOwn(target, 'src/shared/')) ||
      isPackage(target, 'electron'),
  },
  {
    folder: 'src/main/hosts/electron/',
    allowance: 'src/main, src/shared, Node and packages that are not for the page',
    mayImport: (target) => isForMain(target) || isPackage(target, 'electron'),
  },
  {
    folder: 'src/main/',
    allowance: 'src/main, src/shared, Node and packages that are neither Electron nor for the page',
    mayImport: isForMain,
  },
  {
    folder: 'src/cli/',
    allowance: 'itself, src/shared, Node and src/main outside its hosts',
    mayImport: (target) =>
      isOwn(target, 'src/cli/') || (isForMain(target) && !isOwn(target, 'src/main/hosts/', 'src/main/preload/')),
  },
  {
    folder: 'src/renderer/',
    allowance: 'itself, src/shared and packages for the page',
    mayImport: (target) =>
      isOwn(target, 'src/renderer/', 'src/shared/') ||
      isPackage(target, 'zod') ||
      (target.kind === 'package' && PAGE_PACKAGES.test(target.name)),
  },
]

function isOwn(target: ImportTarget, ...folders: readonly string[]): boolean {
  return target.kind === 'own' && folders.some((folder) => target.path.startsWith(folder))
}

function isPackage(target: ImportTarget, name: string): boolean {
  return target.kind === 'package' && target.name === name
}

function isForMain(target: ImportTarget): boolean {
  if (target.kind === 'own') return isOwn(target, 'src/main/', 'src/shared/', 'resources/')
  return target.kind === 'node' || (target.name !== 'electron' && !PAGE_PACKAGES.test(target.name))
}

/** Every place of a file that crosses a border, runs against the order of rooms, or is impure where purity is promised. */
export function findBorderViolations(file: string, text: string): readonly BorderViolation[] {
  const zone = ZONES.find(({ folder }) => file.startsWith(folder))
  if (!zone) return []
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) return [{ file, line: 1, message: `cannot be read: ${errors[0]?.message}` }]
  const violations: BorderViolation[] = []
  const report = (node: SyntaxNode, message: string) => {
    violations.push({ file, line: text.slice(0, node.start).split('\n').length, message })
  }
  const misplaced = faultOfPlace(file)
  if (misplaced !== null) violations.push({ file, line: 1, message: misplaced })
  visit(program, (node) => {
    const specifier = specifierOf(node)
    if (specifier !== null) {
      const target = targetOf(file, specifier)
      if (!zone.mayImport(target, isTypeOnly(node))) {
        report(node, `imports ${specifier}; ${zone.folder} may import ${zone.allowance}`)
      }
      const upward = target.kind === 'own' ? faultOfImport(file, target.path) : null
      if (upward !== null) report(node, upward)
    }
    if (isRawMessage(node) && !RAW_MESSAGE_FILES.includes(file)) {
      report(node, `uses Electron's raw messages; only ${RAW_MESSAGE_FILES.join(' and ')} may`)
    }
    const impurity = zone.isPure ? impurityOf(node) : null
    if (impurity !== null) report(node, `${impurity}; ${zone.folder} gets it as a parameter instead`)
  })
  return violations
}

interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string'
}

function visit(value: unknown, look: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, look)
    return
  }
  if (!isNode(value)) return
  look(value)
  for (const child of Object.values(value)) visit(child, look)
}

/** What an import, a re-export, a dynamic import or an import type names. */
function specifierOf(node: SyntaxNode): string | null {
  const isImport =
    node.type === 'ImportDeclaration' ||
    node.type === 'ExportNamedDeclaration' ||
    node.type === 'ExportAllDeclaration' ||
    node.type === 'ImportExpression' ||
    node.type === 'TSImportType'
  if (isImport && isNode(node['source'])) return textOf(node['source'])
  const callee = node['callee']
  if (node.type === 'CallExpression' && isNode(callee) && nameOf(callee) === 'require') {
    const parameters: unknown = node['arguments']
    return Array.isArray(parameters) && isNode(parameters[0]) ? textOf(parameters[0]) : null
  }
  return null
}

function isTypeOnly(node: SyntaxNode): boolean {
  return node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType'
}

function textOf(node: SyntaxNode): string | null {
  return typeof node['value'] === 'string' ? node['value'] : null
}

function targetOf(file: string, specifier: string): ImportTarget {
  if (specifier.startsWith('.')) return { kind: 'own', path: posix.join(posix.dirname(file), specifier) }
  if (specifier.startsWith('#')) return { kind: 'own', path: `src/${specifier.slice(1)}` }
  if (specifier.startsWith('node:')) return { kind: 'node' }
  const parts = specifier.split('/')
  return { kind: 'package', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') }
}

function isRawMessage(node: SyntaxNode): boolean {
  const imported = node['imported']
  if (node.type === 'ImportSpecifier' && isNode(imported)) {
    return ['ipcMain', 'ipcRenderer'].includes(nameOf(imported) ?? '')
  }
  const object = node['object']
  const property = node['property']
  if (node.type !== 'MemberExpression' || !isNode(object) || !isNode(property)) return false
  if (['ipcMain', 'ipcRenderer'].includes(nameOf(property) ?? '')) return true
  return ['send', 'postMessage'].includes(nameOf(property) ?? '') && endsInWebContents(object)
}

function endsInWebContents(node: SyntaxNode): boolean {
  const property = node['property']
  return nameOf(node) === 'webContents' || (isNode(property) && nameOf(property) === 'webContents')
}

function nameOf(node: SyntaxNode): string | null {
  return node.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : null
}

/** What is impure about an expression, in words; null when nothing is. Types are not expressions. */
function impurityOf(node: SyntaxNode): string | null {
  const object = node['object']
  const property = node['property']
  if (node.type === 'MemberExpression' && isNode(object) && isNode(property)) {
    const [owner, member] = [nameOf(object), nameOf(property)]
    if (owner === 'Date') return 'reads a clock or a time zone through Date'
    if (owner === 'performance') return 'reads a clock through performance'
    if (owner === 'Temporal' && member === 'Now') return 'reads a clock through Temporal.Now'
    if (owner === 'Math' && member === 'random') return 'draws a random number'
    if (owner === 'crypto' || owner === 'globalThis') return `reaches for ${owner}`
  }
  if (node.type === 'NewExpression' || node.type === 'CallExpression') return impurityOfCall(node)
  return null
}

function impurityOfCall(node: SyntaxNode): string | null {
  const callee = node['callee']
  if (!isNode(callee)) return null
  if (nameOf(callee) === 'Date') return 'makes a Date'
  const object = callee['object']
  const property = callee['property']
  if (!isNode(object) || !isNode(property)) return null
  const member = nameOf(property) ?? ''
  const parameters: unknown = node['arguments']
  const [first, second]: readonly unknown[] = Array.isArray(parameters) ? parameters : []
  const locale = member === 'localeCompare' ? second : first
  const hasLocale = isNode(locale) && nameOf(locale) !== 'undefined'
  const needsLocale = nameOf(object) === 'Intl' || member.startsWith('toLocale') || member === 'localeCompare'
  return needsLocale && !hasLocale ? `uses ${member} with the computer's locale` : null
}
