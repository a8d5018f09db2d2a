import { posix } from 'node:path'

/**
 * The order inside the zones. Each folder is a room, and each list a floor, from the ground up: a file may import its own
 * room and rooms on lower floors, types included. No room stands on one of its own floor or above, so that no folders
 * stand in a circle. `docs/architecture.md` says what each room is for. `.` is the zone's own folder.
 *
 * A new folder gets a place here, on the lowest floor above all that it imports. Where an import would run upwards, the
 * thing that both rooms need belongs on a lower floor.
 */
const FLOORS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'src/shared': [
    ['.', 'calendar', 'money'],
    ['values'],
    ['input', 'program/rules'],
    ['program'],
    ['plan'],
    ['counting', 'edits'],
    ['projection/result'],
    ['projection/model', 'charts', 'evidence'],
    ['projection/ledger'],
    ['projection/schedule'],
    ['projection/explanation', 'projection/findings', 'audit'],
    ['projection'],
    ['advice', 'comparison'],
    ['wording'],
    ['export', 'first-plan'],
    ['import', 'rule-packs'],
    ['contract'],
  ],
  'src/main': [
    ['files', 'threads', 'preload', 'hosts/page', 'export', 'imports/rows', 'store/migrations', 'store/tables'],
    ['data-folder', 'programs', 'protection', 'imports/workbook'],
    ['store', 'instance', 'imports'],
    ['backups', 'plan-files', 'transfers'],
    ['evidence', 'library', 'recovery'],
    ['services', 'worker'],
    ['hosts/program'],
    ['hosts/browser', 'hosts/electron'],
  ],
  'src/renderer': [
    ['bridge', 'commands', 'forms', 'navigation', 'theme'],
    ['derived', 'ui', 'charts/kit'],
    ['charts/one-look'],
    ['charts', 'charts/timeline', 'state'],
    ['editing', 'recovery', 'transfers'],
    ['advice', 'evidence', 'plans', 'screens/log/import', 'screens/data/protection'],
    ['screens/data/plans'],
    [
      'screens/courses',
      'screens/data',
      'screens/money',
      'screens/log',
      'screens/overview',
      'screens/pace',
      'screens/path',
      'screens/report',
      'screens/scenarios',
      'screens/supervision',
      'screens/timeline',
      'screens/unlock',
      'screens/welcome',
    ],
    ['app'],
    ['.'],
  ],
  'src/cli': [['schemas'], ['.']],
}

/** What is wrong with a file's import of another one, in words; null where the order allows it. */
export function faultOfImport(file: string, target: string): string | null {
  const from = placeOf(file)
  const to = placeOf(target)
  if (!from || !to || from.zone !== to.zone || from.room === to.room) return null
  if (from.floor === null || to.floor === null || from.floor > to.floor) return null
  const where = from.floor === to.floor ? 'on its own floor' : 'on a higher floor'
  return `${posix.dirname(file)} may not import ${posix.dirname(target)}, which stands ${where} (scripts/lib/rooms.ts)`
}

/** Says so where the folder of a file has no place in the order of its zone; null otherwise. */
export function faultOfPlace(file: string): string | null {
  const place = placeOf(file)
  if (place?.floor !== null) return null
  return `${posix.dirname(file)} has no place in the order of rooms; give it one in scripts/lib/rooms.ts`
}

interface Place {
  readonly zone: string
  /** Relative to the zone. */
  readonly room: string
  /** From 0; null for a room that the order does not name. */
  readonly floor: number | null
}

function placeOf(file: string): Place | null {
  const zone = Object.keys(FLOORS).find((folder) => file.startsWith(`${folder}/`))
  if (zone === undefined) return null
  const room = posix.relative(zone, posix.dirname(file)) || '.'
  const floor = FLOORS[zone]?.findIndex((rooms) => rooms.includes(room)) ?? -1
  return { zone, room, floor: floor < 0 ? null : floor }
}
