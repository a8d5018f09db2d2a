import type { ReactNode } from 'react'
import { type PatternIds, Patterns } from './patterns.tsx'
import './kit.css'

/** The room that each mark has, in pixels. */
export const MARK_ROOM = { width: 28, height: 16 } as const

interface MarkListProps {
  readonly entries: readonly { readonly name: string; readonly mark: ReactNode }[]
  readonly ids: PatternIds
}

/** The key of a chart: what its marks mean, drawn by the marks themselves. */
export function MarkList({ entries, ids }: MarkListProps) {
  return (
    <ul className="mark-list">
      {entries.map(({ name, mark }, index) => (
        <li key={name}>
          <svg {...MARK_ROOM} aria-hidden>
            {index === 0 && <Patterns ids={ids} />}
            {mark}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
