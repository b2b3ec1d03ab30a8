import { packed } from '../../src/rendering/docx/pack.ts'
import type { TemplateField } from '../../src/rendering/index.ts'

/** The fields of a paper: one that must be there, one that may, and a list with two parts. */
export const catalogue: TemplateField[] = [
  { name: 'so_ky_hieu', required: true },
  { name: 'nguoi_gui', required: false },
  { name: 'tai_lieu', required: false, parts: ['stt', 'ten'] },
]

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${relations}" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"`,
].join(' ')

export const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
export const row = (...texts: string[]) =>
  `<w:tr>${texts.map((text) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`).join('')}</w:tr>`
export const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
export const instruction = (text: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${text}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
export const relation = (kind: string, target: string, mode = '') =>
  `<Relationship Id="rId9" Type="${relations}/${kind}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`

interface TemplateShape {
  /** What stands in the body after the paragraph with the field that must be there. */
  body?: string
  header?: string
  relationships?: string
  contentTypes?: string
  parts?: Record<string, string | Buffer>
}

/** The parts of a template that can be used, with what a test adds. */
export function templateParts({ body = '', header, relationships = '', contentTypes = '', parts = {} }: TemplateShape) {
  const main = `<w:document ${names}><w:body>${paragraph('Số: {so_ky_hieu}')}${body}<w:sectPr/></w:body></w:document>`
  const all: Record<string, string | Buffer> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="${word}.header+xml"/>${contentTypes}</Types>`,
    '_rels/.rels': relationList(
      `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': main,
    'word/_rels/document.xml.rels': relationList(relationships + (header ? relation('header', 'header1.xml') : '')),
    ...(header && { 'word/header1.xml': `<w:hdr ${names}>${header}</w:hdr>` }),
    ...parts,
  }
  return all
}

/** A template that can be used, with what a test adds to it. */
export function aTemplate(shape: TemplateShape = {}): Promise<Buffer> {
  return zipOf(templateParts(shape))
}

export function zipOf(parts: Record<string, string | Buffer>): Promise<Buffer> {
  return packed(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part as string)] as const))
}

function relationList(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
}

/** The same package with another text of the same length in its directory and its local headers. */
export function renamed(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}
