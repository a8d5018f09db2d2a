import { describe, expect, it } from 'vitest'
import { menuTemplate } from '#main/hosts/electron/menu-template.ts'

/** What is asked for when the item is chosen, by the mouse or by its keys. */
function askedFor(label: string, triggeredByAccelerator: boolean): readonly string[] {
  const asked: string[] = []
  const ask = (name: string) => () => void asked.push(name)
  const template = menuTemplate(
    {
      undo: ask('undo'),
      redo: ask('redo'),
      undoText: ask('undo text'),
      redoText: ask('redo text'),
      openHelpLink: ask('help'),
    },
    { platform: 'darwin', isDevelopment: false },
  )
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  const click: unknown = items.find((item) => item.label === label)?.click
  if (typeof click === 'function') click(undefined, undefined, { triggeredByAccelerator })
  return asked
}

describe('undo and redo in the menu', () => {
  it('are those of the plan when they are chosen', () => {
    expect([askedFor('&Undo', false), askedFor('&Redo', false)]).toEqual([['undo'], ['redo']])
  })

  it('are those of the text when their keys reach the menu, because the page has left them to a text field', () => {
    expect([askedFor('&Undo', true), askedFor('&Redo', true)]).toEqual([['undo text'], ['redo text']])
  })
})
