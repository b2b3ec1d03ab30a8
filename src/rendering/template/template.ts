/** A field that a template may use: `{name}`; a list is a loop `{#name}{part}{/name}` over rows. */
export interface TemplateField {
  readonly name: string
  readonly required: boolean
  /** The fields of one row; left out: a single text. */
  readonly parts?: readonly string[]
}

/** What the fields of one paper are filled with. Texts are plain; a line end becomes a line break. */
export type TemplateValues = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>

/** Where in the document, as a reader counts: the third paragraph, or table 2, row 1; the first is 1. */
export interface TemplatePlace {
  readonly part: 'document' | 'body' | 'header' | 'footer' | 'notes'
  readonly paragraph?: number
  readonly table?: number
  readonly row?: number
}

/** Why a template cannot be used; the words of each stand under `rendering.template.<code>`. */
export type TemplateProblemCode =
  | 'notDocx'
  | 'tooLarge'
  | 'tooManyParts'
  | 'bomb'
  | 'encrypted'
  | 'damaged'
  | 'badName'
  | 'twice'
  | 'macros'
  | 'activeX'
  | 'embedded'
  | 'externalLink'
  | 'foreignPart'
  | 'dataBinding'
  | 'doctype'
  | 'wordField'
  | 'badXml'
  | 'unknownField'
  | 'missingField'
  | 'unclosedBrace'
  | 'unopenedBrace'
  | 'nestedBrace'
  | 'emptyBrace'
  | 'unclosedLoop'
  | 'unopenedLoop'
  | 'notAList'
  | 'listWithoutLoop'
  | 'splitLoop'
  | 'fieldInNote'
  | 'tooSlow'

export interface TemplateProblem {
  readonly code: TemplateProblemCode
  /** The field, part, link or Word field that the problem is about. */
  readonly field?: string
  readonly place: TemplatePlace
}

/** All problems at once; no problem: the template can be used. `fields` are those that it uses, in order. */
export interface TemplateCheck {
  readonly fields: readonly string[]
  readonly problems: readonly TemplateProblem[]
}
