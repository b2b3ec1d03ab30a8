import { type Day, dayOf, fixed } from './fixed-words.ts'
import { capitals, printable } from './printable.ts'
import { type PrintedBlock, printedBlocks } from './printed-blocks.ts'
import type { PaperSheet } from './sheet.ts'

/** A sheet with all its words in place, in the order of reading: PDF and DOCX only draw it. Empty texts are not drawn. */
export interface PrintedPaper {
  readonly name: string
  readonly on: Day
  readonly form: string
  readonly parent: string
  readonly body: string
  readonly nation: string
  readonly motto: string
  readonly number: string
  /** 'V/v …' of an official letter, under its number. */
  readonly matter: string
  readonly placeAndDate: string
  readonly marks: readonly string[]
  readonly title: string
  readonly summary: string
  /** Whether a rule stands under title and summary. */
  readonly ruled: boolean
  readonly authority: string
  /** 'Kính gửi: …' on one line, or the label with a line for each. */
  readonly addressee: readonly string[]
  readonly blocks: readonly PrintedBlock[]
  /** The label first; empty: none. */
  readonly recipients: readonly string[]
  readonly signature: { readonly lines: readonly string[]; readonly note: string; readonly name: string }
}

/**
 * Sets the fixed words and capitals of NĐ 30/2020 around the words of a sheet.
 * @throws RenderingRefused when a text cannot be printed, the day is none, or a table's rows do not fit its columns
 */
export function printedPaper(given: PaperSheet): PrintedPaper {
  const sheet = printable(given)
  const isLetter = sheet.layout === 'letter'
  return {
    name: [sheet.title, sheet.summary].filter(Boolean).join(' ') || sheet.code,
    on: dayOf(sheet.on),
    form: sheet.form ? [sheet.form.official, sheet.form.set].filter(Boolean).join(', ') : '',
    parent: capitals(sheet.parent),
    body: capitals(sheet.body),
    nation: fixed.nation,
    motto: fixed.motto,
    number: sheet.number && `${fixed.number} ${sheet.number}`,
    matter: isLetter ? sheet.summary : '',
    placeAndDate: sheet.placeAndDate,
    marks: sheet.marks.filter(Boolean).map(capitals),
    title: capitals(sheet.title),
    summary: isLetter ? '' : sheet.summary,
    ruled: !isLetter && sheet.layout !== 'slip',
    authority: capitals(sheet.authority ?? ''),
    addressee: addresseeLines(sheet.addressee.filter(Boolean)),
    blocks: keptTogether(sheet.blocks.flatMap((block, index) => printedBlocks(block, `blocks.${index}`))),
    recipients: recipientLines(sheet.recipients.filter(Boolean)),
    signature: {
      lines: sheet.signature.lines.filter(Boolean).map(capitals),
      note: sheet.signature.note ?? '',
      name: sheet.signature.name,
    },
  }
}

function addresseeLines(names: readonly string[]): string[] {
  if (names.length < 2) return names.map((name) => `${fixed.addressee} ${name}`)
  return [fixed.addressee, ...names.map((name) => `- ${name}`)]
}

function recipientLines(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [fixed.recipients, ...names.map((name) => `- ${name}`)]
}

/** The last lines of the text stay on the page of the signature; a long paragraph may part from it. */
function keptTogether(blocks: PrintedBlock[]): PrintedBlock[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1]
    const isBeforeSignature = next === undefined || next.kind === 'signatures'
    if (block.kind !== 'paragraph' || !isBeforeSignature || block.text.length > 600) return block
    return { ...block, sticky: true }
  })
}
