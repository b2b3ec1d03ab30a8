import { formOf } from '../../law/index.ts'
import type { PaperSheet, TemplateField, TemplateValues } from '../../rendering/index.ts'
import { type Given, identityOfSheet, laidOut } from './build-sheet.ts'
import type { Sheet } from './sheet.ts'
import {
  contentWords,
  feedbackWords,
  frameWords,
  letterWords,
  type Row,
  type RowWord,
  rowWords,
  type TextWord,
  textWords,
  typedWords,
  visitWords,
  type Words,
  writerWords,
} from './words.ts'
import { wordsOf } from './words-of.ts'

/** A field of a template with the word that it stands for: its meaning is the text `sheets.word.<word>`. */
export interface CatalogueField extends TemplateField {
  readonly word: TextWord | RowWord
}

const wordsAbout = {
  letter: { ...writerWords, ...contentWords, ...letterWords },
  reception: { ...writerWords, ...contentWords, ...visitWords },
  feedback: { ...writerWords, ...contentWords, ...feedbackWords },
} as const

/** What would show a denouncer; a paper that speaks of a pseudonym has none of it. */
const telling: readonly TextWord[] = ['writerName', 'writerAddress', 'writerId']

/**
 * What an uploaded template of a paper may name, in a fixed order, and what it must: number, date and signature, what
 * the form asks of the record, and every field that the officer must type.
 */
export function catalogueOf(sheet: Sheet): CatalogueField[] {
  const required = new Set<string>([
    'placeAndDate',
    ...(sheet.signedBy ? [sheet.signedBy] : ['signerPost', 'signerName']),
    ...(sheet.numbered === false ? [] : ['number']),
    ...sheet.needs,
    ...sheet.fields.filter((field) => field.required).map(({ name }) => name),
  ])
  const texts = textsOf(sheet).map((word) => ({ word, name: textWords[word], required: required.has(word) }))
  const lists = (Object.keys(rowWords) as RowWord[])
    .filter((word) => sheet.fields.some(({ name }) => name === word))
    .map((word) => ({
      word,
      name: rowWords[word].template,
      required: required.has(word),
      parts: Object.values(rowWords[word].columns),
    }))
  return [...texts, ...lists]
}

function textsOf(sheet: Sheet): TextWord[] {
  const known = new Set<string>([
    ...Object.keys(frameWords),
    ...sheet.about.flatMap((record) => Object.keys(wordsAbout[record])),
    ...sheet.fields.map(({ name }) => name).filter((name) => name in typedWords),
  ])
  const hidden = isAboutDenunciationsOnly(sheet) && !sheet.names ? telling : []
  return (Object.keys(textWords) as TextWord[]).filter((word) => known.has(word) && !hidden.includes(word))
}

function isAboutDenunciationsOnly({ kinds }: Sheet): boolean {
  return kinds?.every((kind) => kind === 'denunciation') ?? false
}

/** What a template's fields are filled with: exactly its catalogue. */
export function valuesOf(sheet: Sheet, { facts, fields, to, named }: Given): TemplateValues {
  const identity = identityOfSheet(sheet, facts.writer?.secret === true, to)
  const words = wordsOf(sheet, facts, fields, identity === 'named' && named ? named : undefined)
  return Object.fromEntries(
    catalogueOf(sheet).map(({ word, name, parts }) => [
      name,
      parts ? words[word as RowWord].map((row) => templateRow(word as RowWord, row)) : words[word as TextWord],
    ]),
  )
}

function templateRow(word: RowWord, row: Row): Record<string, string> {
  return Object.fromEntries(Object.entries(rowWords[word].columns).map(([column, name]) => [name, row[column] ?? '']))
}

/** The built-in paper with the names of its fields in their places: what an office begins its own template from. */
export function sampleOf(sheet: Sheet, on: string): PaperSheet {
  const catalogue = catalogueOf(sheet)
  const texts = Object.fromEntries(Object.keys(textWords).map((word) => [word, '']))
  const named = catalogue.filter(({ parts }) => !parts).map(({ word, name }) => [word, `{${name}}`])
  const lists = { documents: [], tasks: [], ...Object.fromEntries(catalogue.flatMap(sampleList)) }
  const words = { ...texts, ...Object.fromEntries(named), ...lists } as unknown as Words
  return laidOut(sheet, words, { on, form: formOf(sheet.code, on, sheet.kinds?.[0]), citation: null })
}

/** One row that opens the loop in its first cell and closes it in its last. */
function sampleList({ word, name, parts }: CatalogueField): [string, Row[]][] {
  if (!parts) return []
  const columns = Object.keys(rowWords[word as RowWord].columns)
  const cells = parts.map((part, index) => {
    const opens = index === 0 ? `{#${name}}` : ''
    const closes = index === parts.length - 1 ? `{/${name}}` : ''
    return `${opens}{${part}}${closes}`
  })
  return [[word, [Object.fromEntries(columns.map((column, index) => [column, cells[index]!]))]]]
}
