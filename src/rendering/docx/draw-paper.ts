import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { PrintedPaper } from '../printed-paper.ts'
import { packageParts } from './parts.ts'

/** No clock and no time zone in the file: the same paper gives the same bytes. */
const timeless = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }

/** A paper as DOCX for Word and LibreOffice. */
export function drawPaperDocx(paper: PrintedPaper): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, xml] of Object.entries(packageParts(paper))) zip.addBuffer(Buffer.from(xml), name, timeless)
  zip.end()
  return buffer(zip.outputStream)
}
