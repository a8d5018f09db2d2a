import { pngFile, svgFile } from '../charts/kit/picture-file.ts'
import { showFailure } from '../ui/notices.tsx'
import { offerDownload } from './offer-download.ts'

/** Saves a picture as it is drawn now, as a file of that name. */
export async function savePicture(drawing: SVGSVGElement | null, format: 'svg' | 'png', name: string): Promise<void> {
  if (!drawing) return
  const file = format === 'svg' ? new Blob([svgFile(drawing)], { type: 'image/svg+xml' }) : await pngFile(drawing)
  if (file) offerDownload(file, `${name}.${format}`)
  else showFailure('The picture cannot be made here. Save it as SVG instead.')
}
