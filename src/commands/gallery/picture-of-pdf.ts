import { createCanvas } from '@napi-rs/canvas'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { greyPng } from './grey-png.ts'

type RenderParameters = Parameters<PDFPageProxy['render']>[0]

const scale = 1
const gap = 12

/** The first page of a PDF and its last one beside it, as a PNG in grey. */
export async function pictureOfPdf(pdf: Buffer): Promise<Buffer> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const numbers = [...new Set([1, document.numPages])]
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)))
  const picture = await drawn(pages)
  await task.destroy()
  return picture
}

async function drawn(pages: PDFPageProxy[]): Promise<Buffer> {
  const views = pages.map((page) => page.getViewport({ scale }))
  const width = Math.ceil(views.reduce((sum, view) => sum + view.width + gap, -gap))
  const height = Math.ceil(Math.max(...views.map((view) => view.height)))
  const whole = createCanvas(width, height)
  const sheet = whole.getContext('2d')
  sheet.fillStyle = '#888'
  sheet.fillRect(0, 0, width, height)
  let left = 0
  for (const [index, page] of pages.entries()) {
    const viewport = views[index]
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    // pdfjs names the canvas of a browser; this one draws in the same way.
    await page.render({ canvas, viewport } as unknown as RenderParameters).promise
    sheet.drawImage(canvas, left, 0)
    left += viewport.width + gap
  }
  return greyPng(sheet.getImageData(0, 0, width, height))
}
