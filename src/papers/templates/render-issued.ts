import type { PaperSheet, Renderer, TemplateValues } from '../../rendering/index.ts'

/** The files of a paper; `pdf` is null where nothing on this machine makes one of it. */
export interface RenderedPaper {
  docx: Buffer
  pdf: Buffer | null
}

/** An office's own template, with what its fields are filled with for one paper. */
export interface FilledTemplate {
  docx: Buffer
  values: TemplateValues
}

/**
 * The files that go out with a paper. Built in: the PDF that is issued and the DOCX of the same text. By an office's
 * template: the filled DOCX, and its PDF where this machine has LibreOffice.
 * @throws RenderingRefused when the paper cannot be made into a file; another error when the renderer itself failed
 */
export async function renderIssued(
  renderer: Renderer,
  sheet: PaperSheet,
  template: FilledTemplate | null = null,
): Promise<RenderedPaper> {
  if (template) return renderFilled(renderer, template)
  const [pdf, docx] = await Promise.all([renderer.pdf(sheet), renderer.docx(sheet)])
  return { pdf, docx }
}

async function renderFilled(renderer: Renderer, template: FilledTemplate): Promise<RenderedPaper> {
  const docx = await renderer.fill(template.docx, template.values)
  const pdf = (await renderer.libreOffice.find()) && (await renderer.libreOffice.toPdf(docx))
  return { docx, pdf }
}
