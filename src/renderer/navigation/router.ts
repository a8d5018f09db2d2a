import { useSyncExternalStore } from 'react'

/** Where a new plan is begun while another is open. */
export const NEW_PLAN_HASH = '#/new-plan'

/** The beginning of a first run, also where plans are there that cannot be opened now. */
export const WELCOME_HASH = '#/welcome'

/** Where backups and damaged files are, also while no plan is open. */
export const DATA_HASH = '#/data'

/** The part of the path screen that holds the documents in force. */
export const DOCUMENTS_PATH = 'path/documents'

/** The line of the path screen that asks whether the person meets the conditions. */
export const CONDITIONS_PATH = 'path/conditions'

/** The part of the money screen that holds what is there and what is put aside. */
export const BUDGET_PATH = 'money/budget'

/** The settings of the program, on the data screen. */
export const SETTINGS_PATH = 'data/settings'

/** The part of the data screen that holds the files kept as evidence. */
export const EVIDENCE_PATH = 'data/evidence'

const UNLOCK_BEGINNING = '#/unlock/'

/** Where the passphrase of a plan is asked for, also while another one is open. */
export function unlockHash(planId: string): string {
  return `${UNLOCK_BEGINNING}${planId}`
}

/** The plan whose passphrase an address asks for; null for any other address. */
export function planToUnlock(hash: string): string | null {
  return hash.startsWith(UNLOCK_BEGINNING) ? hash.slice(UNLOCK_BEGINNING.length) : null
}

/** Names that screens once had: an address that was kept still leads to them. */
const FORMER_NAMES: ReadonlyMap<string, string> = new Map([
  ['fees', 'money'],
  ['pace-and-budget', 'pace'],
])

/** The address behind the page, such as `#/courses`. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, currentHash)
}

/** The same, for those who need it once. */
export function currentHash(): string {
  const { hash } = location
  const [beginning, name] = /^#\/([a-z-]+)/.exec(hash) ?? []
  const present = name && FORMER_NAMES.get(name)
  return beginning && present ? `#/${present}${hash.slice(beginning.length)}` : hash
}

/** Goes to a screen: `overview`, `path`, `timeline`, `courses`, `supervision`, `money`, `pace`, `scenarios`, `log` or `data`. */
export function goTo(path: string): void {
  location.hash = `#/${path}`
}

/**
 * Remembers where the person is before work that takes a while. What it returns goes to the overview afterwards,
 * unless they have chosen another screen meanwhile: nobody is taken away from where they went.
 */
export function overviewUnlessNavigated(): () => void {
  const from = location.hash
  return () => {
    if (location.hash === from) goTo('overview')
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}
