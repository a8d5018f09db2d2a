import { useEffect, useRef, useState } from 'react'
import { bringsFiles, type Dropped, readDrop } from './read-drop.ts'

/**
 * Takes files that are dropped anywhere on the window while the part that asks for them is there: one that missed a
 * smaller target would otherwise be opened by the browser in the place of the program. True while files are dragged
 * over it. While it is off, files that are dropped go nowhere.
 */
export function useFileDrop(onDrop: (dropped: Dropped) => void, isOff: boolean): boolean {
  const [isOver, setOver] = useState(false)
  const taker = useRef({ onDrop, isOff })
  useEffect(() => {
    taker.current = { onDrop, isOff }
  })
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller

    function onDragOver(event: DragEvent): void {
      if (!bringsFiles(event.dataTransfer)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = taker.current.isOff ? 'none' : 'copy'
      setOver(!taker.current.isOff)
    }

    function onDragLeave(event: DragEvent): void {
      if (event.relatedTarget === null) setOver(false) // it has left the window, not only a part of the page
    }

    function onDropped(event: DragEvent): void {
      setOver(false)
      if (!event.dataTransfer || !bringsFiles(event.dataTransfer)) return
      event.preventDefault()
      if (!taker.current.isOff) taker.current.onDrop(readDrop(event.dataTransfer))
    }

    window.addEventListener('dragover', onDragOver, { signal })
    window.addEventListener('dragleave', onDragLeave, { signal })
    window.addEventListener('drop', onDropped, { signal })
    return () => controller.abort()
  }, [])
  return isOver
}
