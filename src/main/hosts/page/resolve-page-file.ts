import path from 'node:path'

/**
 * The file that the path of an address stands for, or null when it would lie outside the folder or is not a plain
 * path. `rawPath` is the path as it came over the wire, still percent-encoded and without query and fragment.
 */
export function resolvePageFile(folder: string, rawPath: string): string | null {
  const decoded = decodePath(rawPath)
  if (decoded === null || !decoded.startsWith('/')) return null
  // A backslash separates folders on Windows, and a colon begins a drive or a stream there.
  if (/[\\:\0]/.test(decoded)) return null
  if (decoded.split('/').includes('..')) return null
  const file = path.resolve(folder, `.${decoded === '/' ? '/index.html' : decoded}`)
  const fromFolder = path.relative(folder, file)
  // Not `startsWith(folder)`: a sibling folder whose name begins alike would pass.
  if (fromFolder === '' || fromFolder.startsWith('..') || path.isAbsolute(fromFolder)) return null
  return file
}

function decodePath(rawPath: string): string | null {
  try {
    return decodeURIComponent(rawPath)
  } catch {
    return null // a stray percent sign
  }
}
