import { type ComponentProps, type ComponentType, type ReactElement, Suspense, useRef, useState } from 'react'
import { useAfterPaint } from '../ui/use-after-paint.ts'

/** What draws a menu around its button. */
export interface MenuAroundProps {
  readonly button: ReactElement
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
}

interface LaterMenuProps {
  /** The button, which is there at once. */
  readonly button: ComponentProps<'button'>
  /** The menu, whose code comes after the first picture. */
  readonly around: ComponentType<MenuAroundProps>
}

/** A button with a menu. Pressed before the menu is there, it opens as soon as it is. */
export function LaterMenu({ button, around: Around }: LaterMenuProps) {
  const isPainted = useAfterPaint()
  const [isOpen, setOpen] = useState(false)
  const hadFocus = useRef(false)
  const early = (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      {...button}
      onFocus={() => (hadFocus.current = true)}
      onBlur={() => (hadFocus.current = false)}
      onClick={() => setOpen(true)}
    />
  )
  // The menu brings its button along, which takes the place of the early one, and the focus where that had it.
  const takeFocus = (element: HTMLButtonElement | null) => {
    if (element && hadFocus.current && document.activeElement === document.body) element.focus()
    hadFocus.current = false
  }
  if (!isPainted && !isOpen) return early
  return (
    <Suspense fallback={early}>
      <Around button={<button type="button" {...button} ref={takeFocus} />} isOpen={isOpen} setOpen={setOpen} />
    </Suspense>
  )
}
