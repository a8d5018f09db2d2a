import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { isCallName, isEventName } from '#shared/contract/channels.ts'
import type { CertpaceBridge } from '#shared/contract/contract.ts'
import { CALL_CHANNEL, EVENT_CHANNEL } from './message-channels.ts'

const bridge: CertpaceBridge = {
  call(name, request) {
    if (!isCallName(name)) return Promise.reject(new TypeError('There is no call of this name.'))
    return ipcRenderer.invoke(CALL_CHANNEL, name, request)
  },
  on(event, listener) {
    if (!isEventName(event)) throw new TypeError('There is no event of this name.')
    // The page is handed the payload alone: the raw event would give it `sender`, and with that every channel.
    const pass = (_rawEvent: IpcRendererEvent, name: unknown, payload: unknown): void => {
      if (name === event) listener(payload)
    }
    ipcRenderer.on(EVENT_CHANNEL, pass)
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, pass)
    }
  },
}

contextBridge.exposeInMainWorld('certpace', bridge)
