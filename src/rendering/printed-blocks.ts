import { capitals } from './printable.ts'
import { RenderingRefused } from './refused.ts'
import type { Block, Signer } from './sheet.ts'

/** One paragraph: `lead` in bold before its text. */
export interface PrintedParagraph {
  readonly kind: 'paragraph'
  readonly lead: string
  readonly text: string
  readonly style: 'plain' | 'bold' | 'italic'
  readonly centred: boolean
  /** Stays on the page of what follows it. */
  readonly sticky: boolean
}

/** `shares` are parts of the whole width and add up to 1. */
export interface PrintedTable {
  readonly kind: 'table'
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly shares: readonly number[]
}

export interface PrintedSigners {
  readonly kind: 'signatures'
  readonly signers: readonly Signer[]
}

export type PrintedBlock = PrintedParagraph | PrintedTable | PrintedSigners

/** What one block of a sheet is drawn as. `path` names it in a refusal. */
export function printedBlocks(block: Block, path: string): PrintedBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphs(block.text, { style: block.style ?? 'plain' })
    case 'heading':
      return paragraphs(block.text, { style: 'bold', centred: block.centred ?? false, sticky: true })
    case 'grounds':
      return block.items.flatMap((text) => paragraphs(text, { style: 'italic' }))
    case 'articles':
      return block.items.flatMap(({ name, text }) => article(name, text))
    case 'list':
      return block.items.filter(Boolean).flatMap((text) => paragraphs(`- ${text}`, {}))
    case 'table':
      return block.columns.length === 0 ? [] : [table(block, path)]
    case 'signatures':
      return block.signers.length === 0 ? [] : [{ kind: 'signatures', signers: block.signers.map(inCapitals) }]
  }
}

/** Every line of a text is a paragraph of its own; empty lines are none. */
function paragraphs(text: string, look: Partial<PrintedParagraph>): PrintedParagraph[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({
      kind: 'paragraph',
      lead: '',
      text: line,
      style: 'plain',
      centred: false,
      sticky: false,
      ...look,
    }))
}

function article(name: string, text: string): PrintedParagraph[] {
  const [first, ...others] = paragraphs(text, {})
  if (!first) return paragraphs(name, { style: 'bold' })
  return [{ ...first, lead: name }, ...others]
}

function table(block: Extract<Block, { kind: 'table' }>, path: string): PrintedTable {
  const { columns, rows, shares = columns.map(() => 1) } = block
  const misfit = rows.findIndex((row) => row.length !== columns.length)
  if (misfit >= 0) throw new RenderingRefused('a row does not fit its columns', { field: `${path}.rows.${misfit}` })
  if (shares.length !== columns.length || shares.some((share) => !(share > 0)))
    throw new RenderingRefused('the shares do not fit the columns', { field: `${path}.shares` })
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return { kind: 'table', columns, rows, shares: shares.map((share) => share / whole) }
}

function inCapitals(signer: Signer): Signer {
  return { ...signer, title: capitals(signer.title) }
}
