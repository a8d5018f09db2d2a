import type { ReactNode } from 'react'
import './plain.css'

interface FullPageMessageProps {
  readonly title: string
  /** The sentence that says what to do. */
  readonly children: string
  readonly action?: ReactNode
}

/** The whole window says one thing: what is wrong, and what to do. */
export function FullPageMessage({ title, children, action }: FullPageMessageProps) {
  return (
    <main className="full-page-message">
      <div className="plain-card" role="alert">
        <h1>{title}</h1>
        <p>{children}</p>
        {action}
      </div>
    </main>
  )
}
