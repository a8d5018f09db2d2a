import type { MenuItemConstructorOptions } from 'electron'
import type { HelpLink } from './help-links.ts'

export interface MenuActions {
  readonly undo: () => void
  readonly redo: () => void
  /** These two act on the text field that the person is typing in. */
  readonly undoText: () => void
  readonly redoText: () => void
  readonly openHelpLink: (link: HelpLink) => void
}

export interface MenuSurroundings {
  readonly platform: NodeJS.Platform
  readonly isDevelopment: boolean
}

/**
 * Undo and redo act on the plan. The menu shows their keys, but the page handles them, since it knows whether the
 * person is typing in a field and means the text. On macOS the keys reach the menu too, but only where the page did not
 * handle them; then the text is meant.
 */
export function menuTemplate(actions: MenuActions, { platform, isDevelopment }: MenuSurroundings) {
  const isMac = platform === 'darwin'
  const applicationMenu: MenuItemConstructorOptions[] = [
    { role: 'about' },
    { type: 'separator' },
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    { type: 'separator' },
    { role: 'quit' },
  ]
  const template: MenuItemConstructorOptions[] = [
    isMac ? { label: 'Certpace', submenu: applicationMenu } : { label: '&File', submenu: [{ role: 'quit' }] },
    {
      label: '&Edit',
      submenu: [
        {
          label: '&Undo',
          accelerator: 'CmdOrCtrl+Z',
          registerAccelerator: false,
          click: byMouse(actions.undo, actions.undoText),
        },
        {
          label: '&Redo',
          accelerator: 'CmdOrCtrl+Shift+Z',
          registerAccelerator: false,
          click: byMouse(actions.redo, actions.redoText),
        },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(isDevelopment ? DEVELOPER_ITEMS : []),
      ],
    },
    {
      label: '&Help',
      role: 'help',
      submenu: [
        { label: 'AASECT website (opens in your browser)', click: () => actions.openHelpLink('aasect') },
        ...(isMac ? [] : ABOUT_ITEM),
      ],
    },
  ]
  return template
}

const DEVELOPER_ITEMS: readonly MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'reload' },
  { role: 'toggleDevTools' },
]
const ABOUT_ITEM: readonly MenuItemConstructorOptions[] = [{ role: 'about' }]

function byMouse(ofPlan: () => void, ofText: () => void): NonNullable<MenuItemConstructorOptions['click']> {
  return (_item, _window, { triggeredByAccelerator }) => (triggeredByAccelerator ? ofText() : ofPlan())
}
