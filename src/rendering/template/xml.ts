/** A tag or a text of an XML file. Names keep their prefix. */
export type XmlPiece =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

/** The file is not the XML that Word writes: UTF-8, well formed, without a document type. */
export class BadXml extends Error {
  readonly hasDoctype: boolean

  constructor(reason: string, hasDoctype = false) {
    super(reason)
    this.hasDoctype = hasDoctype
  }
}

const space = '[ \\t\\r\\n]'
const attribute = `${space}+[^ \\t\\r\\n=<>"']+${space}*=${space}*(?:"[^"<]*"|'[^'<]*')`
const tag = new RegExp(`<(/?)([^ \\t\\r\\n/<>!?"'=]+)((?:${attribute})*)${space}*(/?)>`, 'y')
const attributes = /([^ \t\r\n=<>"']+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')/g
const skipped = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>/y
const depthMost = 200

/** The pieces of an XML file in order; an empty tag is an open and a close. @throws BadXml */
export function* xmlPieces(bytes: Buffer): Generator<XmlPiece> {
  const xml = decoded(bytes)
  const open: string[] = []
  for (let at = 0; at < xml.length; ) {
    if (xml[at] !== '<') {
      const end = xml.indexOf('<', at)
      const text = xml.slice(at, end < 0 ? xml.length : end)
      if (open.length > 0) yield { kind: 'text', text: withoutEntities(text) }
      else if (text.trim()) throw new BadXml('text outside of the root')
      at += text.length
      continue
    }
    skipped.lastIndex = at
    if (skipped.test(xml)) {
      at = skipped.lastIndex
      continue
    }
    tag.lastIndex = at
    const found = tag.exec(xml)
    if (!found) throw new BadXml('not a tag', /^<!(DOCTYPE|ENTITY)/i.test(xml.slice(at, at + 10)))
    const [whole, closing, name, attributeText, empty] = found
    at += whole.length
    if (closing) {
      if (open.pop() !== name) throw new BadXml(`${name} closes nothing`)
      yield { kind: 'close', name }
      continue
    }
    yield { kind: 'open', name, attributes: attributesOf(attributeText) }
    if (empty) yield { kind: 'close', name }
    else if (open.push(name) > depthMost) throw new BadXml('nested too deeply')
  }
  if (open.length > 0) throw new BadXml(`${open.at(-1)} is not closed`)
}

/** `p` of `w:p`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function decoded(bytes: Buffer): string {
  let xml: string
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadXml('not UTF-8')
  }
  const encoding = /^<\?xml[^>]*encoding\s*=\s*["']([^"']*)/.exec(xml)?.[1] ?? 'utf-8'
  if (!/^utf-?8$/i.test(encoding) || xml.includes('\0')) throw new BadXml('not UTF-8')
  return xml
}

function attributesOf(text: string): Record<string, string> {
  if (text === '') return {}
  return Object.fromEntries(
    [...text.matchAll(attributes)].map(([, name, double, single]) => [name, withoutEntities(double ?? single ?? '')]),
  )
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+)?;?/gi, (whole, name: string | undefined) => {
    if (!name || !whole.endsWith(';')) throw new BadXml('a bare ampersand')
    if (name.startsWith('#')) return letterOf(Number(name.slice(1).replace(/^x/i, '0x')))
    const letter = named[name]
    if (letter === undefined) throw new BadXml(`unknown entity ${name}`)
    return letter
  })
}

function letterOf(code: number): string {
  if (!(code > 0 && code <= 0x10ffff)) throw new BadXml('not a character')
  return String.fromCodePoint(code)
}
