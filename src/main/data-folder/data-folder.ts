import path from 'node:path'

/** The environment variables that decide where the data folder is. */
export interface FolderEnvironment {
  readonly CERTPACE_DATA?: string | undefined
  readonly XDG_DATA_HOME?: string | undefined
  readonly APPDATA?: string | undefined
}

/**
 * Where this computer keeps the plans: `CERTPACE_DATA` when it is set, else the platform's own place for the data of
 * programs. Both hosts use it, so that they show the same plans.
 */
export function dataFolder(environment: FolderEnvironment, platform: NodeJS.Platform, home: string): string {
  const join = platform === 'win32' ? path.win32.join : path.posix.join
  if (environment.CERTPACE_DATA) return path.resolve(environment.CERTPACE_DATA)
  switch (platform) {
    case 'win32':
      return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), 'Certpace')
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Certpace')
    default: {
      const base = environment.XDG_DATA_HOME
      // The XDG specification says that a relative path is to be ignored.
      return join(base && path.posix.isAbsolute(base) ? base : join(home, '.local', 'share'), 'certpace')
    }
  }
}

/** The places inside the data folder. */
export function plansFolder(folder: string): string {
  return path.join(folder, 'plans')
}

export function backupsFolder(folder: string): string {
  return path.join(folder, 'backups')
}

/** Holds the files of archived plans. */
export function archiveFolder(folder: string): string {
  return path.join(folder, 'archive')
}

/** Holds the files of removed plans, which can come back. */
export function removedFolder(folder: string): string {
  return path.join(folder, 'removed')
}

/** Holds damaged plan files that were set aside. */
export function damagedFolder(folder: string): string {
  return path.join(folder, 'damaged')
}

/** Holds what Chromium and the window keep. */
export function browserFolder(folder: string): string {
  return path.join(folder, 'electron')
}

/** Holds what the columns of spreadsheets were taken for. */
export function mappingsFile(folder: string): string {
  return path.join(folder, 'import-mappings.json')
}

export function settingsFile(folder: string): string {
  return path.join(folder, 'settings.json')
}

/** Where a second start asks the first one to come forward, unless its path is too long. */
export function socketFile(folder: string): string {
  return path.join(folder, 'certpace.sock')
}

export function lockFile(folder: string): string {
  return path.join(folder, 'certpace.lock')
}
