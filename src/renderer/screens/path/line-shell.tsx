import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useHash } from '../../navigation/router.ts'
import { useAnchor } from '../../navigation/use-anchor.ts'

interface LineShellProps {
  /** In addresses: `path/documents` opens the line `documents`. */
  readonly id: string
  readonly title: string
  /** What stands behind the title, smaller: `67 of 90 h`. */
  readonly figures?: string
  /** A tick, or a picture of how far it is. */
  readonly mark: ReactNode
  readonly bar?: ReactNode
  /** The date, or how it stands. */
  readonly when?: ReactNode
  readonly papers?: ReactNode
  /** Everything else, drawn once it is asked for. */
  readonly details: () => ReactNode
}

/** One line of the way. Its title opens what stands behind it. */
export function LineShell({ id, title, figures, mark, bar, when, papers, details }: LineShellProps) {
  const path = `path/${id}`
  const titleId = `path-${id}`
  const isNamed = useHash() === `#/${path}`
  const [isOpen, setOpen] = useState(isNamed)
  useEffect(() => {
    if (isNamed) setOpen(true)
  }, [isNamed])
  useAnchor(path, titleId)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <li className="path-line">
      <span className="path-line-mark">{mark}</span>
      <button
        id={titleId}
        type="button"
        className="path-line-title"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Chevron size={16} aria-hidden />
        <span>
          {title}
          {figures && <span className="path-line-figures">{figures}</span>}
        </span>
      </button>
      {bar && <span className="path-line-bar">{bar}</span>}
      {when && <span className="path-line-when">{when}</span>}
      {papers && <span className="path-line-papers">{papers}</span>}
      {isOpen && <div className="path-line-details">{details()}</div>}
    </li>
  )
}
