import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** A part of the page whose code comes when it is first shown, together with the styles of the component library. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await withStyles(load()) }))
}

/** What is loaded, once the styles of the component library are there. The first picture needs none of them. */
export async function withStyles<T>(loading: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([loading, import('../theme/component-styles.ts')])
  return loaded
}
