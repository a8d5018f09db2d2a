import { useEffect, useState } from 'react'
import type { Catalog } from '#shared/contract/contract.ts'
import type { AppController } from './app-controller.ts'
import { useActions, useLocale } from './hooks.ts'

/** By the state of the window and the language of the summaries: it stays the same as long as the program runs. */
const known = new WeakMap<AppController['store'], Map<string, Promise<Catalog | null>>>()

/** The rule packs and samples that ship; null until they are there. They are asked for when first needed. */
export function useCatalog(): Catalog | null {
  const { call, store } = useActions()
  const locale = useLocale()
  const [catalog, setCatalog] = useState<Catalog | null>(null)
  useEffect(() => {
    let isShown = true
    const ofWindow = known.get(store) ?? new Map<string, Promise<Catalog | null>>()
    known.set(store, ofWindow)
    const asked = ofWindow.get(locale) ?? call('catalog:load', {}).then((reply) => (reply.ok ? reply.value : null))
    ofWindow.set(locale, asked)
    void asked.then((loaded) => {
      if (loaded === null) ofWindow.delete(locale) // the next one who needs it asks again
      if (isShown) setCatalog(loaded)
    })
    return () => {
      isShown = false
    }
  }, [call, store, locale])
  return catalog
}
