import { drawPaperDocx } from './docx/draw-paper.ts'
import { printedPaper } from './printed-paper.ts'
import { printedReceipt } from './printed-receipt.ts'
import type { PaperSheet, ReceiptSheet, ReceiptSize } from './sheet.ts'
import { checkTemplate } from './template/check-template.ts'
import { fillTemplate } from './template/fill-template.ts'
import type { TemplateCheck, TemplateField, TemplateValues } from './template/template.ts'
import { drawPdf } from './typst.ts'

/** What the child can be asked for, by kind: what it is given, and what it makes. */
export interface Works {
  pdf: { given: PaperSheet; made: Uint8Array }
  receiptPdf: { given: { receipt: ReceiptSheet; size: ReceiptSize }; made: Uint8Array }
  docx: { given: PaperSheet; made: Uint8Array }
  fill: { given: { template: Uint8Array; values: TemplateValues }; made: Uint8Array }
  check: { given: { template: Uint8Array; catalogue: readonly TemplateField[] }; made: TemplateCheck }
}

export type WorkKind = keyof Works

/** How each kind of work is done, in the child. */
export const works: { [K in WorkKind]: (given: Works[K]['given']) => Works[K]['made'] | Promise<Works[K]['made']> } = {
  pdf: (sheet) => drawPdf('paper.typ', printedPaper(sheet)),
  receiptPdf: ({ receipt, size }) => drawPdf('receipt.typ', printedReceipt(receipt, size)),
  docx: (sheet) => drawPaperDocx(printedPaper(sheet)),
  fill: ({ template, values }) => fillTemplate(Buffer.from(template), values),
  check: ({ template, catalogue }) => checkTemplate(Buffer.from(template), catalogue),
}
