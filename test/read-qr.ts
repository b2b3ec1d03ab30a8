import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsQR from 'jsqr'

/** What a telephone's camera makes of a picture; null where it finds no code. */
export async function readQr(picture: Buffer): Promise<string | null> {
  const image = await loadImage(picture)
  const drawing = createCanvas(image.width, image.height).getContext('2d')
  drawing.drawImage(image, 0, 0)
  const { data, width, height } = drawing.getImageData(0, 0, image.width, image.height)
  // It takes some pictures without a code for an empty one.
  return jsQR.default(data, width, height)?.data || null
}
