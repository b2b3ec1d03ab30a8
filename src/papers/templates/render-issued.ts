import type { FileStore } from '../../files/file-store.ts'
import type { PaperSheet, Renderer, TemplateValues } from '../../rendering/index.ts'
import { RenderingRefused } from '../../rendering/index.ts'
import type { ChosenTemplate } from './paper-templates.ts'

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

/** A template of the office with the values of one paper, or null where the paper is built in. */
export async function filledWith(
  { files }: { files: FileStore },
  template: ChosenTemplate | null,
  values: TemplateValues | null,
): Promise<FilledTemplate | null> {
  return template && values && { docx: await files.get(template.hash), values }
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
  return { docx, pdf: await pdfOf(renderer, docx) }
}

/** The filled DOCX is the paper: a LibreOffice that is not there or fails takes nothing from it. */
async function pdfOf({ libreOffice }: Renderer, docx: Buffer): Promise<Buffer | null> {
  if (!(await libreOffice.find())) return null
  return libreOffice.toPdf(docx).catch((error: unknown) => {
    if (error instanceof RenderingRefused) return null
    throw error
  })
}
