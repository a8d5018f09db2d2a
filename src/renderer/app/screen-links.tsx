import { IconMenu2, IconX } from '@tabler/icons-react'
import { type FocusEvent, useEffect, useId, useRef, useState } from 'react'
import { SCREENS, type Screen } from './screens.ts'

/** Whether the links are shown in a narrow window, and what opens and closes them. In a wide one they always are. */
export interface NarrowLinks {
  readonly id: string
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

/** Closed at first, after a screen was chosen, after Escape, and once the focus has gone elsewhere. */
export function useNarrowLinks(screen: Screen): NarrowLinks {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the links make room for the screen that was chosen
  useEffect(() => setOpen(false), [screen])
  return { id, isOpen, open: () => setOpen(true), close: () => setOpen(false) }
}

interface NarrowLinksProps {
  readonly links: NarrowLinks
}

/** Opens and closes the links; only a narrow window shows it. */
export function LinksButton({ links: { id, isOpen, open, close } }: NarrowLinksProps) {
  return (
    <button
      type="button"
      className="icon-button links-button"
      aria-label={isOpen ? 'Close the list of screens' : 'Open the list of screens'}
      aria-expanded={isOpen}
      aria-controls={id}
      onClick={isOpen ? close : open}
    >
      {isOpen ? <IconX size={24} aria-hidden /> : <IconMenu2 size={24} aria-hidden />}
    </button>
  )
}

interface ScreenLinksProps extends NarrowLinksProps {
  /** The screen that is shown. */
  readonly screen: Screen
}

/** The way to every screen of a plan. */
export function ScreenLinks({ screen, links: { isOpen, close } }: ScreenLinksProps) {
  const shown = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (isOpen) shown.current?.focus()
  }, [isOpen])
  return SCREENS.map(({ path, label, icon: Icon }) => (
    <a
      key={path}
      href={`#/${path}`}
      {...(path === screen.path ? { 'aria-current': 'page' as const, ref: shown } : {})}
      className="shell-link"
      // The screen that is shown already changes nothing, and the links would stay in front of it.
      onClick={close}
    >
      <Icon size={20} stroke={1.6} aria-hidden />
      {label}
    </a>
  ))
}

/** What closes the links as soon as the person turns to something else. */
export function closingOf({ isOpen, close }: NarrowLinks) {
  if (!isOpen) return {}
  return {
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      // Its own button closes them by itself, and a window that loses the focus closes nothing.
      const isWithin = relatedTarget === null || currentTarget.contains(relatedTarget)
      if (!isWithin && !relatedTarget.closest('.links-button')) close()
    },
    onKeyDown: ({ key }: React.KeyboardEvent) => {
      if (key !== 'Escape') return
      close()
      document.querySelector<HTMLElement>('.links-button')?.focus()
    },
  }
}
