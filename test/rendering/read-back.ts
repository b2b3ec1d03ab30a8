import { buffer } from 'node:stream/consumers'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import yauzl from 'yauzl'

/** One piece of text as it lies on a page. Millimetres from the top left corner. */
export interface Piece {
  page: number
  text: string
  left: number
  right: number
  baseline: number
  font: string
  endsLine: boolean
  /** Belongs to the page, not to the text: its number, the head of a table that goes on. */
  isRepeated: boolean
}

export interface ReadPdf {
  pages: { width: number; height: number }[]
  pieces: Piece[]
}

const millimetres = (points: number) => (points / 72) * 25.4

export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const read: ReadPdf = { pages: [], pieces: [] }
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , width, height] = page.view
    read.pages.push({ width: millimetres(width), height: millimetres(height) })
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    let nested: boolean[] = []
    for (const item of items) {
      if (!('str' in item)) {
        const { type, tag } = item as { type: string; tag?: string }
        nested = type === 'endMarkedContent' ? nested.slice(0, -1) : [...nested, tag === 'Artifact']
        continue
      }
      const [left, baseline] = [item.transform[4], height - item.transform[5]].map(millimetres)
      const right = left + millimetres(item.width)
      const isRepeated = nested.includes(true)
      const { str: text, hasEOL: endsLine, fontName: font } = item
      read.pieces.push({ page: number, text, left, right, baseline, font, endsLine, isRepeated })
    }
  }
  await task.destroy()
  return read
}

/** The words of the text in order. */
export function wordsOfPdf({ pieces }: ReadPdf): string[] {
  return wordsOf(
    pieces
      .filter(({ isRepeated }) => !isRepeated)
      .map(({ text, endsLine }) => text + (endsLine ? ' ' : ''))
      .join(''),
  )
}

/** The words of the document in order. */
export async function wordsOfDocx(bytes: Buffer): Promise<string[]> {
  const xml = (await partsOf(bytes))['word/document.xml']
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([whole]) =>
    [...whole.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, text]) => text ?? ' ').join(''),
  )
  return wordsOf(paragraphs.join(' ').replace(/&#(\d+);/g, (_whole, code) => String.fromCharCode(Number(code))))
}

/** The parts of a package as text. */
export async function partsOf(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true })
  const parts: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) {
    parts[entry.fileName] = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8')
  }
  return parts
}

/** Words between spaces, letters composed; a break inside a long word is none. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .split(/\s+/)
    .filter(Boolean)
}
