import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/lib/root.ts'

const PAGE = join(ROOT, 'src/renderer/main.tsx')
/** An import or re-export that remains at run time, with what it names and from where. */
const IMPORTS = /^(?:import|export) (?!type\b)(?:([^'"]*?) from )?'([^']+)'/gm

/** The packages that the page loads before its first picture, each with the file that asks for it first. */
function packagesAtOnce(): ReadonlyMap<string, string> {
  const packages = new Map<string, string>()
  const seen = new Set<string>()
  const waiting = [PAGE]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || !existsSync(file)) continue
    seen.add(file)
    for (const [, names = '', from = ''] of readFileSync(file, 'utf8').matchAll(IMPORTS)) {
      if (isOfTypesOnly(names)) continue
      if (from.startsWith('.')) waiting.push(join(dirname(file), from))
      else if (from.startsWith('#')) waiting.push(join(ROOT, 'src', from.slice(1)))
      else if (!packages.has(from)) packages.set(from, file)
    }
  }
  return packages
}

function isOfTypesOnly(names: string): boolean {
  const listed = /^\{([^}]*)\}$/.exec(names.trim())?.[1]
  return listed?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false
}

describe('the script of the first picture', () => {
  it('holds no schemas and no dialogs, menus or charts of libraries, which come after it', () => {
    const packages = packagesAtOnce()
    expect(packages.keys()).toContain('react-dom/client')
    const heavy = ['zod', 'recharts', '@mantine/dates', '@mantine/form', '@mantine/notifications', '@mantine/spotlight']
    expect(heavy.flatMap((name) => packages.get(name) ?? [])).toEqual([])
  })
})
