import type { Package } from './package.ts'
import type { TemplatePlace, TemplateProblem, TemplateProblemCode } from './template.ts'
import { localName, type XmlPiece } from './xml.ts'

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const knownEndings = /\.(xml|rels|png|jpe?g|gif|bmp|tiff?|emf|wmf|odttf)$/i
const whole: TemplatePlace = { part: 'document' }

/** What the list of parts shows: a file that is no plain DOCX, or that carries more than text and pictures. */
export function packageProblems({ parts }: Package): TemplateProblem[] {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? ''
  const problems: TemplateProblem[] = []
  const add = (code: TemplateProblemCode, field?: string) => problems.push({ code, field, place: whole })
  const hasMacros = /macroEnabled|vbaProject|vbaData/i.test(types)
  if (hasMacros) add('macros')
  else if (!types.includes(mainType) || !parts.has('word/document.xml')) add('notDocx')
  for (const name of parts.keys()) {
    if (/vba(Project|Data)/i.test(name)) add('macros', name)
    else if (/(^|\/)activeX\//i.test(name)) add('activeX', name)
    else if (/(^|\/)embeddings\//i.test(name)) add('embedded', name)
    else if (!knownEndings.test(name)) add('foreignPart', name)
  }
  return problems
}

/** Elements that bring something into the document that was not there when it was checked. */
const forbiddenElements: Record<string, TemplateProblemCode> = {
  altChunk: 'foreignPart',
  subDoc: 'externalLink',
  mailMerge: 'externalLink',
  control: 'activeX',
  ocx: 'activeX',
  OLEObject: 'embedded',
  objectEmbed: 'embedded',
  objectLink: 'embedded',
  dataBinding: 'dataBinding',
}

const forbiddenRelations: readonly (readonly [RegExp, TemplateProblemCode])[] = [
  [/\/vbaProject$/i, 'macros'],
  [/\/(control|activeXControlBinary)$/i, 'activeX'],
  [/\/(oleObject|package)$/i, 'embedded'],
  [/\/aFChunk$/i, 'foreignPart'],
]

/** What one tag shows, whatever its prefix: an element, a relationship or an address that papers must not have. */
export function forbiddenIn(piece: XmlPiece): Pick<TemplateProblem, 'code' | 'field'>[] {
  if (piece.kind !== 'open') return []
  const name = localName(piece.name)
  if (name === 'Relationship') return relationProblems(piece.attributes)
  const code = forbiddenElements[name]
  if (code) return [{ code, field: name }]
  const address = Object.entries(piece.attributes).find(
    ([key, value]) => /^(src|href)$/i.test(localName(key)) && isAbroad(value),
  )
  return address ? [{ code: 'externalLink', field: shortened(address[1]) }] : []
}

function relationProblems(attributes: Readonly<Record<string, string>>): Pick<TemplateProblem, 'code' | 'field'>[] {
  const { Target: target = '', TargetMode: mode = '', Type: type = '' } = attributes
  if (/^external$/i.test(mode) || isAbroad(target)) return [{ code: 'externalLink', field: shortened(target) }]
  const code = forbiddenRelations.find(([pattern]) => pattern.test(type))?.[1]
  return code ? [{ code, field: shortened(target) }] : []
}

/** An address with a scheme, of a share or a server: anything that is no path inside of the package. */
function isAbroad(target: string): boolean {
  return /^\s*([a-z][a-z0-9+.-]*:|\/\/|\\)/i.test(target)
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
