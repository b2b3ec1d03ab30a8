import { fontName } from '../fonts.ts'
import type { PrintedPaper } from '../printed-paper.ts'
import { paperBody } from './paper-body.ts'
import { escaped, twipsOf } from './words.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const names = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}"`
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The parts of the package by name, in the order of the file. */
export function packageParts(paper: PrintedPaper): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([
      [`${office}/officeDocument`, 'word/document.xml'],
      [`${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'word/document.xml': documentOf(paper),
    'word/_rels/document.xml.rels': relationships(
      ['styles', 'header', 'settings', 'fontTable'].map((kind) => [`${office}/${kind}`, `${kind}.xml`]),
    ),
    'word/styles.xml': styles,
    'word/header.xml': header,
    'word/settings.xml': settings,
    'word/fontTable.xml': fontTable,
    'docProps/core.xml': properties(paper),
  }
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, declaration + xml]))
}

const contentTypes = [
  `<Types xmlns="${packaging}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>`,
  ...['styles', 'header', 'settings', 'fontTable'].map(
    (kind) => `<Override PartName="/word/${kind}.xml" ContentType="${wordType}.${kind}+xml"/>`,
  ),
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  '</Types>',
].join('')

/** The second one is the header, which the section names as rId2. */
function relationships(all: readonly (readonly string[])[]): string {
  const lines = all.map(([type, target], index) => {
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`
  })
  return `<Relationships xmlns="${packaging}/relationships">${lines.join('')}</Relationships>`
}

function documentOf(paper: PrintedPaper): string {
  const [top, bottom, left, right] = [20, 20, 30, 15].map(twipsOf)
  return [
    `<w:document ${names}><w:body>${paperBody(paper)}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/>`,
    `<w:pgSz w:w="${twipsOf(210)}" w:h="${twipsOf(297)}"/>`,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="567" w:footer="0" w:gutter="0"/>`,
    '<w:titlePg/></w:sectPr></w:body></w:document>',
  ].join('')
}

const styles = [
  `<w:styles ${names}><w:docDefaults><w:rPrDefault><w:rPr>`,
  `<w:rFonts w:ascii="${fontName}" w:hAnsi="${fontName}" w:eastAsia="${fontName}" w:cs="${fontName}"/>`,
  '<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>',
].join('')

/** The page number, from the second page on: the first has a header of its own, which is empty (NĐ 30/2020, annex I). */
const header = [
  `<w:hdr ${names}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>`,
  ...['<w:fldChar w:fldCharType="begin"/>', '<w:instrText>PAGE</w:instrText>', '<w:fldChar w:fldCharType="end"/>'].map(
    (part) => `<w:r><w:rPr><w:sz w:val="26"/></w:rPr>${part}</w:r>`,
  ),
  '</w:p></w:hdr>',
].join('')

const settings = [
  `<w:settings ${names}><w:zoom w:percent="100"/><w:compat>`,
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
  '</w:compat></w:settings>',
].join('')

/** Where Tinos is not installed, Word takes the font of the same widths. */
const fontTable = `<w:fonts ${names}><w:font w:name="${fontName}"><w:altName w:val="Times New Roman"/></w:font></w:fonts>`

function properties({ name, on }: PrintedPaper): string {
  const day = [on.year, on.month, on.day].map((part) => String(part).padStart(2, '0')).join('-')
  return [
    `<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(name)}</dc:title><dc:language>vi-VN</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created></cp:coreProperties>`,
  ].join('')
}
