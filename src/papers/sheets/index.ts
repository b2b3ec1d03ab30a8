import type { PlainDate } from '../../law/index.ts'
import type { PaperSheet, TemplateValues } from '../../rendering/index.ts'
import { buildSheet, type Given, identityOfSheet, type PaperIdentity } from './build-sheet.ts'
import type { SheetFacts } from './facts.ts'
import { type FieldProblem, problemsOf } from './field-problems.ts'
import { inventedGiven } from './gallery.ts'
import type { Sheet, SheetField } from './sheet.ts'
import { sheets } from './sheets.ts'
import { type CatalogueField, catalogueOf, sampleOf, valuesOf } from './template-fields.ts'
import { prefilledOf, wordsOf } from './words-of.ts'

export type { Given, PaperIdentity } from './build-sheet.ts'
export type {
  ContentFacts,
  FeedbackFacts,
  LetterFacts,
  NamedFacts,
  OfficeFacts,
  SheetFacts,
  SignerFacts,
  VisitFacts,
  WriterFacts,
} from './facts.ts'
export type { FieldProblem } from './field-problems.ts'
export type { Sheet, SheetField } from './sheet.ts'
export type { CatalogueField } from './template-fields.ts'
export { rowWords } from './words.ts'

/** Every paper that the office can write, in the order of law/README § 6. */
export const paperCodes: readonly string[] = sheets.map(({ code }) => code)

/** @throws RangeError for a paper that the office does not write */
export function sheetOf(code: string): Sheet {
  const found = sheets.find((sheet) => sheet.code === code)
  if (!found) throw new RangeError(`no sheet for the paper ${code}`)
  return found
}

/**
 * The paper as it is printed, in the form of its date.
 * @throws Error when `identityOf` says 'named' and no identity is given
 */
export function paperSheet(code: string, given: Given): PaperSheet {
  return buildSheet(sheetOf(code), given)
}

/** How the paper speaks of the writer of a denunciation; 'none' for every other record. */
export function identityOf(code: string, { secret, to }: { secret: boolean; to?: Given['to'] }): PaperIdentity {
  return identityOfSheet(sheetOf(code), secret, to)
}

/** What the officer types into the paper, in the order of the form. */
export function fieldsOf(code: string): readonly SheetField[] {
  return sheetOf(code).fields
}

/** What those fields begin with, from the record. */
export function prefilled(code: string, facts: SheetFacts): Record<string, string> {
  return prefilledOf(sheetOf(code), facts)
}

/** What is wrong with what was typed for a paper of that day, by field. */
export function fieldProblems(code: string, fields: Given['fields'], on: PlainDate): FieldProblem[] {
  return problemsOf(sheetOf(code), fields, on)
}

/** What the form asks of the record and the record does not have: such a paper cannot be made yet. */
export function missingWords(code: string, { facts, fields, named }: Given): string[] {
  const words = wordsOf(sheetOf(code), facts, fields, named ?? undefined)
  return sheetOf(code).needs.filter((word) => words[word] === '')
}

/** The fields that an uploaded template of the paper may and must name. */
export function templateCatalogue(code: string): CatalogueField[] {
  return catalogueOf(sheetOf(code))
}

/** What those fields are filled with for one paper. */
export function templateValues(code: string, given: Given): TemplateValues {
  return valuesOf(sheetOf(code), given)
}

/** The built-in paper with the names of the fields in their places, to begin a template from. */
export function templateSample(code: string, on: string): PaperSheet {
  return sampleOf(sheetOf(code), on)
}

/** An invented record for a paper, with every field typed: for trying a template before it is put in force. */
export function inventedRecord(code: string): Given {
  return inventedGiven(sheetOf(code))
}
