/**
 * What a page of ours may load: files of its own origin, and styles that carry the nonce of this very response
 * (Mantine writes style elements at run time). No inline script, no frame, no plugin, no other origin.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** The headers of every response of either host, whatever it holds. */
export const SECURITY_HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // Browsers that know it (Chromium 156 does) let the page reach its own origin and nothing else, by whatever way. The
  // policy of content says nothing about peer connections (WebRTC), and its directive for them is known to no browser.
  'Connection-Allowlist': '(response-origin); webrtc=block',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
} as const satisfies Readonly<Record<string, string>>
