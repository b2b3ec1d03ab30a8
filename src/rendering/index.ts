export { canonicalJson, sheetHash } from './canonical.ts'
export type { FoundLibreOffice, LibreOffice } from './libreoffice.ts'
export { RenderingRefused } from './refused.ts'
export { createRenderer, type Renderer } from './renderer.ts'
export type { Block, Layout, PaperSheet, ReceiptSheet, ReceiptSize, Signer } from './sheet.ts'
export { problemText } from './template/problem-text.ts'
export type {
  TemplateCheck,
  TemplateField,
  TemplatePlace,
  TemplateProblem,
  TemplateProblemCode,
  TemplateValues,
} from './template/template.ts'
