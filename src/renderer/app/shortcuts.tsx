import { useHotkeys } from '@mantine/hooks'
import { type ReactNode, Suspense, useState } from 'react'
import { useActions, useAppSnapshot } from '../state/hooks.ts'
import { later } from '../ui/later.ts'

const ShortcutSheet = later(async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet)
const Palette = later(async () => (await import('./palette.tsx')).Palette)

/** Listens to the shortcuts of the whole window. Text fields keep their own undo, and what is typed into them. */
export function useShortcuts(): ReactNode {
  const { undo, redo, call } = useActions()
  const { hidesAmounts } = useAppSnapshot('settings').settings
  const [shown, setShown] = useState<'nothing' | 'sheet' | 'palette'>('nothing')
  useHotkeys([
    ['mod+Z', () => void undo()],
    ['mod+shift+Z', () => void redo()],
    ['mod+Y', () => void redo()],
    ['shift+?', () => setShown('sheet')],
    ['?', () => setShown('sheet')],
  ])
  // Text fields do nothing with these keys, so the shortcuts work while one of them has the focus, too.
  useHotkeys(
    [
      ['mod+K', () => setShown('palette')],
      ['F8', () => void call('settings:update', { hidesAmounts: !hidesAmounts })],
    ],
    [],
  )
  if (shown === 'nothing') return null
  const close = () => setShown('nothing')
  return <Suspense>{shown === 'sheet' ? <ShortcutSheet onClose={close} /> : <Palette onClose={close} />}</Suspense>
}
