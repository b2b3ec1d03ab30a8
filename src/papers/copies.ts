import { createHash } from 'node:crypto'
import type { Parts } from '../context.ts'
import { storedBytes } from '../database/stored-bytes.ts'
import type { PaperSheet } from '../rendering/index.ts'
import type { IssuedFile, Outgoing } from './outgoing.ts'
import type { RenderedPaper } from './templates/render-issued.ts'

export type FileKind = 'pdf' | 'docx' | 'scan'

type Tools = Pick<Parts, 'vault' | 'files'>

/** Stores the files of a paper for good; those about a denunciation sealed for their line of the register. */
export async function storeCopies(
  tools: Tools,
  line: Pick<Outgoing, '_id' | 'secret'>,
  rendered: RenderedPaper,
): Promise<Pick<Outgoing['files'], 'pdf' | 'docx'>> {
  return {
    docx: await storeFile(tools, line, 'docx', rendered.docx),
    pdf: rendered.pdf && (await storeFile(tools, line, 'pdf', rendered.pdf)),
  }
}

/** How the files of a paper get into its line, once. */
export function kept({ pdf, docx }: Pick<Outgoing['files'], 'pdf' | 'docx'>) {
  return { 'files.pdf': pdf, 'files.docx': docx, uncopied: false }
}

export async function storeFile(
  { vault, files }: Tools,
  line: Pick<Outgoing, '_id' | 'secret'>,
  kind: FileKind,
  bytes: Buffer,
): Promise<IssuedFile> {
  const stored = await files.put(line.secret ? vault.seal(bytes, boundTo(line, kind)) : bytes)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { stored, hash, size: bytes.length, sealed: line.secret, at: new Date() }
}

export async function readStored(
  { vault, files }: Tools,
  line: Pick<Outgoing, '_id'>,
  kind: FileKind,
  file: IssuedFile,
): Promise<Buffer> {
  const stored = await files.get(file.stored)
  return file.sealed ? vault.unseal(stored, boundTo(line, kind)) : stored
}

/** How a sheet stands in its line: sealed where it is about a denunciation. */
export function storedSheet(
  { vault }: Pick<Parts, 'vault'>,
  line: Pick<Outgoing, '_id' | 'secret'>,
  sheet: PaperSheet,
): Pick<Outgoing, 'sheet' | 'sealedSheet'> {
  if (!line.secret) return { sheet, sealedSheet: null }
  return { sheet: null, sealedSheet: vault.seal(Buffer.from(JSON.stringify(sheet)), boundTo(line, 'sheet')) }
}

/** What a paper says, or null in a line from before papers were kept. */
export function sheetOfLine(
  { vault }: Pick<Parts, 'vault'>,
  line: Pick<Outgoing, '_id' | 'sheet' | 'sealedSheet'>,
): PaperSheet | null {
  if (!line.sealedSheet) return line.sheet
  return JSON.parse(vault.unseal(storedBytes(line.sealedSheet), boundTo(line, 'sheet')).toString('utf8'))
}

function boundTo({ _id }: Pick<Outgoing, '_id'>, part: FileKind | 'sheet'): string {
  return `${_id}:${part}`
}
