import { WORD_JOINER } from '#shared/wording/formatter.ts'

/**
 * What a person copies from the page goes without the joiner that keeps its lines whole: a spreadsheet would take an amount
 * below zero with one in it for text. Gives a function that ends it.
 */
export function keepCopiesPlain(page: Document): () => void {
  const onCopy = (event: ClipboardEvent) => {
    const selection = page.getSelection()
    const text = selection?.toString() ?? ''
    // Fields copy what is typed in them, which holds no such sign.
    if (!selection || !event.clipboardData || !text.includes(WORD_JOINER)) return
    const holder = page.createElement('div')
    for (let place = 0; place < selection.rangeCount; place++) {
      holder.append(selection.getRangeAt(place).cloneContents())
    }
    event.clipboardData.setData('text/plain', text.replaceAll(WORD_JOINER, ''))
    event.clipboardData.setData('text/html', holder.innerHTML.replaceAll(WORD_JOINER, ''))
    event.preventDefault()
  }
  page.addEventListener('copy', onCopy)
  return () => page.removeEventListener('copy', onCopy)
}
