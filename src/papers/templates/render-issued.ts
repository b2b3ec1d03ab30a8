import type { PaperSheet, Renderer } from '../../rendering/index.ts'

/** The files of a paper; `pdf` is null where nothing on this machine makes one of it. */
export interface RenderedPaper {
  docx: Buffer
  pdf: Buffer | null
}

/**
 * The files that go out with a paper: the PDF that is issued and the DOCX of the same text.
 * @throws RenderingRefused when the sheet cannot be printed; another error when the renderer itself failed
 */
export async function renderIssued(renderer: Renderer, sheet: PaperSheet): Promise<RenderedPaper> {
  const [pdf, docx] = await Promise.all([renderer.pdf(sheet), renderer.docx(sheet)])
  return { pdf, docx }
}
