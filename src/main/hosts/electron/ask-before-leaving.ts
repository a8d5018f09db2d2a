import { type BrowserWindow, dialog } from 'electron'

const [GO_BACK, LEAVE] = [0, 1]

/**
 * Asks where the page says that something would be lost with it: what is tried and not saved. Electron itself asks
 * nobody, and would leave the window open without a word. A computer that shuts down waits for no answer.
 */
export function askBeforeLeaving(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Leave without what you tried?',
      detail: 'It is not saved. Go back to use it, or to keep it as a scenario.',
      buttons: ['Go back', 'Leave'],
      defaultId: GO_BACK,
      cancelId: GO_BACK,
      noLink: true,
    })
    if (answer === LEAVE) event.preventDefault()
  })
}
