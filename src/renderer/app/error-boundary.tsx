import { Component, type ReactNode } from 'react'
import '../ui/plain.css'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly error: Error | null
}

/** Keeps a fault of one screen from taking the others with it. Plain elements: their code is there whatever failed. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null }

  static getDerivedStateFromError(error: Error): ErrorBoundaryState {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <div className="plain-alert" role="alert">
        <strong>This screen could not be shown</strong>
        <p>
          Your plan is safe. Open another screen, undo the latest change, or try this one again. The reason was:{' '}
          {error.message}
        </p>
        <button type="button" className="plain-button" onClick={() => this.setState({ error: null })}>
          Try again
        </button>
      </div>
    )
  }
}
