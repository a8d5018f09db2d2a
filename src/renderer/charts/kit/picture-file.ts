import { WORD_JOINER } from '#shared/wording/formatter.ts'

/** Pictures taken out of the page: whole files, which need no style sheet of ours. */

const ROLES = /var\((--[a-z0-9-]+)\)/g
const MARGIN = 16
/** Sharp on a dense screen and in print. */
const PIXELS_PER_POINT = 2

/** A drawing of the page as an SVG file: colors by value, its own ground, without what only the page needs. */
export function svgFile(drawing: SVGSVGElement): string {
  const style = getComputedStyle(drawing)
  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('the copy of a drawing is a drawing')
  for (const mark of copy.querySelectorAll('[data-page-only]')) mark.remove()
  const { width, height } = drawing.viewBox.baseVal
  const [fullWidth, fullHeight] = [width + 2 * MARGIN, height + 2 * MARGIN]
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${fullWidth} ${fullHeight}`)
  copy.setAttribute('width', String(fullWidth))
  copy.setAttribute('height', String(fullHeight))
  copy.setAttribute('font-family', style.fontFamily)
  copy.removeAttribute('aria-hidden')
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of [
    ['x', -MARGIN],
    ['y', -MARGIN],
    ['width', fullWidth],
    ['height', fullHeight],
  ] as const) {
    ground.setAttribute(name, String(value))
  }
  ground.setAttribute('fill', 'var(--surface-raised)')
  copy.prepend(ground)
  const text = new XMLSerializer().serializeToString(copy)
  return text
    .replaceAll(WORD_JOINER, '')
    .replaceAll(ROLES, (whole, role: string) => style.getPropertyValue(role).trim() || whole)
}

/** The same as a PNG file; null where the browser cannot draw it. */
export async function pngFile(drawing: SVGSVGElement): Promise<Blob | null> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgFile(drawing))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * PIXELS_PER_POINT
  canvas.height = image.height * PIXELS_PER_POINT
  const brush = canvas.getContext('2d')
  if (!brush) return null
  brush.scale(PIXELS_PER_POINT, PIXELS_PER_POINT)
  brush.drawImage(image, 0, 0)
  return await new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
}
