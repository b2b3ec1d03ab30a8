import { buffer } from 'node:stream/consumers'
import yauzl, { type Entry, type ZipFile as ZipReader } from 'yauzl'
import type { TemplateProblem, TemplateProblemCode } from './template.ts'

const megabyte = 1024 * 1024
const packedMost = 10 * megabyte
const unpackedMost = 60 * megabyte
const partsMost = 300
/** Word's own XML packs 10 to 60 times; small parts may pack better. */
const ratioMost = 100
const ratioFrom = 100_000

/** The parts of a DOCX by name, with what is wrong with the package itself. */
export interface Package {
  readonly parts: ReadonlyMap<string, Buffer>
  readonly problems: readonly TemplateProblem[]
}

/**
 * Unpacks a DOCX within limits. Sizes are read from the directory before anything is inflated, and held to while
 * inflating, so that a package that lies costs no more than one that does not. Every part is opened, also of a bad
 * package, as long as its directory is sound.
 */
export async function openPackage(bytes: Buffer): Promise<Package> {
  if (bytes.length > packedMost) return refused('tooLarge')
  const zip = await directoryOf(bytes)
  if (!zip) return refused('notDocx')
  if (zip.entryCount > partsMost) return refused('tooManyParts')
  const entries = await entriesOf(zip)
  if (!entries) return refused('damaged')
  const problems = directoryProblems(entries)
  if (problems.length > 0) return { parts: new Map(), problems }
  return inflated(zip, entries)
}

function refused(code: TemplateProblemCode, field?: string): Package {
  return { parts: new Map(), problems: [{ code, field, place: { part: 'document' } }] }
}

function directoryOf(bytes: Buffer): Promise<ZipReader | undefined> {
  // Names stay bytes: yauzl would turn a backslash into a slash before anybody saw it.
  const options = { lazyEntries: true, validateEntrySizes: true, decodeStrings: false }
  return yauzl.fromBufferPromise(bytes, options).catch(() => undefined)
}

async function entriesOf(zip: ZipReader): Promise<Entry[] | undefined> {
  try {
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return entries
  } catch {
    return undefined
  }
}

function directoryProblems(entries: readonly Entry[]): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  const add = (code: TemplateProblemCode, field?: string) => problems.push({ code, field, place: { part: 'document' } })
  const seen = new Set<string>()
  for (const entry of entries) {
    const name = nameOf(entry)
    if (!isGoodName(name)) add('badName', name)
    // OPC compares names without case.
    if (seen.has(name.toLowerCase())) add('twice', name)
    seen.add(name.toLowerCase())
    if (entry.isEncrypted()) add('encrypted', name)
    if (entry.uncompressedSize > ratioFrom && entry.uncompressedSize > ratioMost * entry.compressedSize) {
      add('bomb', name)
    }
  }
  if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > unpackedMost) add('tooLarge')
  return problems
}

function nameOf(entry: Entry): string {
  return (entry.fileName as unknown as Buffer).toString('utf8')
}

function isGoodName(name: string): boolean {
  return /^[\x21-\x7e ]+$/.test(name) && !/\\|^\/|^[a-z]:|(^|\/)\.\.?(\/|$)/i.test(name)
}

async function inflated(zip: ZipReader, entries: readonly Entry[]): Promise<Package> {
  const parts = new Map<string, Buffer>()
  for (const entry of entries) {
    const name = nameOf(entry)
    if (name.endsWith('/')) continue
    try {
      parts.set(name, await buffer(await zip.openReadStreamPromise(entry)))
    } catch {
      return refused('damaged', name)
    }
  }
  return { parts, problems: [] }
}
