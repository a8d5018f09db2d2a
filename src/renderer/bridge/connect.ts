import type { CertpaceBridge } from '#shared/contract/contract.ts'
import { connectBrowserBridge } from './browser-bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload script in Electron; absent in a browser. */
    readonly certpace?: CertpaceBridge
  }
}

export function connectBridge(): CertpaceBridge {
  return window.certpace ?? connectBrowserBridge()
}
