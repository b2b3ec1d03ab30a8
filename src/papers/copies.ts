import { createHash } from 'node:crypto'
import type { Parts } from '../context.ts'
import { storedBytes } from '../database/stored-bytes.ts'
import type { PaperSheet, TemplateValues } from '../rendering/index.ts'
import type { IssuedFile, Outgoing } from './outgoing.ts'
import { templateById } from './templates/paper-templates.ts'
import type { FilledTemplate, RenderedPaper } from './templates/render-issued.ts'
import { filledWith } from './templates/render-issued.ts'

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

/** How the values of an office's own template stand in a line: sealed as the sheet is. */
export function storedValues(
  { vault }: Pick<Parts, 'vault'>,
  line: Pick<Outgoing, '_id' | 'secret'>,
  values: TemplateValues | null,
): Pick<Outgoing, 'values' | 'sealedValues'> {
  if (!values || !line.secret) return { values, sealedValues: null }
  return { values: null, sealedValues: vault.seal(Buffer.from(JSON.stringify(values)), boundTo(line, 'values')) }
}

/** The template that a paper was made from, filled as it was, whatever is in force by now; null: it is built in. */
export async function templateOfLine(
  { vault, files }: Tools,
  line: Pick<Outgoing, '_id' | 'office' | 'template' | 'values' | 'sealedValues'>,
): Promise<FilledTemplate | null> {
  const template = line.template ? await templateById(line.office, line.template) : null
  const sealed = line.sealedValues && vault.unseal(storedBytes(line.sealedValues), boundTo(line, 'values'))
  const values: TemplateValues | null = sealed ? JSON.parse(sealed.toString('utf8')) : (line.values ?? null)
  return filledWith({ files }, template, values)
}

function boundTo({ _id }: Pick<Outgoing, '_id'>, part: FileKind | 'sheet' | 'values'): string {
  return `${_id}:${part}`
}
