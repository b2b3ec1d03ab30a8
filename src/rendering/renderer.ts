import type { LibreOffice } from './libreoffice.ts'
import type { PaperSheet, ReceiptSheet, ReceiptSize } from './sheet.ts'
import type { TemplateCheck, TemplateField, TemplateValues } from './template/template.ts'

/**
 * Makes the files of papers, outside of the web process. Every promise is refused with RenderingRefused when the sheet or
 * template cannot be made into a file, and with another error when the renderer itself failed.
 */
export interface Renderer {
  /** PDF/A-2a; the same sheet gives the same bytes. */
  pdf(sheet: PaperSheet): Promise<Buffer>
  receiptPdf(receipt: ReceiptSheet, size: ReceiptSize): Promise<Buffer>
  /** The same text in the same order as the PDF; the same sheet gives the same bytes. */
  docx(sheet: PaperSheet): Promise<Buffer>
  /** Fills an uploaded template that `check` has passed. */
  fill(template: Buffer, values: TemplateValues): Promise<Buffer>
  /** Never refused for a bad template: its problems are the answer. */
  check(template: Buffer, catalogue: readonly TemplateField[]): Promise<TemplateCheck>
  readonly libreOffice: LibreOffice
  /** Ends the process; what waits is refused. */
  stop(): Promise<void>
}

/** The renderer of this process; its child starts with the first work. `soffice`: LibreOffice where it is not on the path. */
export function createRenderer(_options: { soffice?: string } = {}): Renderer {
  const later = () => Promise.reject(new Error('not built yet'))
  return {
    pdf: later,
    receiptPdf: later,
    docx: later,
    fill: later,
    check: later,
    libreOffice: { find: () => Promise.resolve(null), toPdf: later },
    stop: () => Promise.resolve(),
  }
}
