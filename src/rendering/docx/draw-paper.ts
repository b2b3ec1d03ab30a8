import type { PrintedPaper } from '../printed-paper.ts'
import { packed } from './pack.ts'
import { packageParts } from './parts.ts'

/** A paper as DOCX for Word and LibreOffice; the same paper gives the same bytes. */
export function drawPaperDocx(paper: PrintedPaper): Promise<Buffer> {
  const parts = Object.entries(packageParts(paper)).map(([name, xml]) => [name, Buffer.from(xml)] as const)
  return packed(parts)
}
