import { pngFile, svgFile } from '../../charts/kit/picture-file.ts'
import { offerDownload } from '../../transfers/offer-download.ts'
import { showFailure } from '../../ui/notices.tsx'

const NAME = 'certpace-one-look'

/** Saves the one look as it is drawn now. */
export async function savePicture(drawing: SVGSVGElement | null, format: 'svg' | 'png'): Promise<void> {
  if (!drawing) return
  const file = format === 'svg' ? new Blob([svgFile(drawing)], { type: 'image/svg+xml' }) : await pngFile(drawing)
  if (file) offerDownload(file, `${NAME}.${format}`)
  else showFailure('The picture cannot be made here. Save it as SVG instead.')
}
