/** What a TrueType file says of its letters. */
export interface FontFile {
  has(codePoint: number): boolean
  /** The length of one line in em: times the size gives points. */
  widthOf(text: string): number
}

/** Reads the tables `cmap` (which letters) and `hmtx` (how wide) of a TrueType file. */
export function readFont(file: Buffer): FontFile {
  const tables = tablesOf(file)
  const glyphOf = glyphsOf(file, tables.cmap)
  const unitsPerEm = file.readUInt16BE(tables.head + 18)
  const metricCount = file.readUInt16BE(tables.hhea + 34)
  const advance = (glyph: number) => file.readUInt16BE(tables.hmtx + 4 * Math.min(glyph, metricCount - 1))
  return {
    has: (codePoint) => glyphOf.has(codePoint),
    widthOf: (text) =>
      [...text].reduce((sum, letter) => sum + advance(glyphOf.get(letter.codePointAt(0)!) ?? 0), 0) / unitsPerEm,
  }
}

function tablesOf(file: Buffer): Record<string, number> {
  const count = file.readUInt16BE(4)
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => 12 + 16 * index).map((at) => [
      file.toString('latin1', at, at + 4).trim(),
      file.readUInt32BE(at + 8),
    ]),
  )
}

/** Code point → glyph, from the segments of the Unicode table (format 4: the first plane is all that Tinos has). */
function glyphsOf(file: Buffer, cmap: number): Map<number, number> {
  const at = cmap + unicodeTable(file, cmap)
  const segments = file.readUInt16BE(at + 6) / 2
  const column = (part: number, index: number) => at + 14 + 2 * (part * segments + index) + (part > 0 ? 2 : 0)
  const glyphs = new Map<number, number>()
  for (let index = 0; index < segments; index++) {
    const end = file.readUInt16BE(column(0, index))
    const start = file.readUInt16BE(column(1, index))
    const delta = file.readUInt16BE(column(2, index))
    const offsetAt = column(3, index)
    const offset = file.readUInt16BE(offsetAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = offset === 0 ? code : file.readUInt16BE(offsetAt + offset + 2 * (code - start))
      if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff)
    }
  }
  return glyphs
}

function unicodeTable(file: Buffer, cmap: number): number {
  const count = file.readUInt16BE(cmap + 2)
  const records = Array.from({ length: count }, (_, index) => cmap + 4 + 8 * index)
  const found = records.find((at) => file.readUInt16BE(at) === 3 && file.readUInt16BE(at + 2) === 1)
  if (found === undefined) throw new Error('the font has no Unicode table')
  return file.readUInt32BE(found + 4)
}
