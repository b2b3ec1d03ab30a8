import { type Form, formOf, groundsIn, printedForm } from '../../law/index.ts'
import type { PaperSheet } from '../../rendering/index.ts'
import type { NamedFacts, SheetFacts } from './facts.ts'
import type { Sheet } from './sheet.ts'
import type { Words } from './words.ts'
import { wordsOf } from './words-of.ts'

/** What a sheet is made from. */
export interface Given {
  readonly facts: SheetFacts
  /** What was typed, by the names of the sheet's fields. */
  readonly fields: Readonly<Record<string, string>>
  /** To whom the paper goes; only then can it need a denouncer's name that it else does not. */
  readonly to?: 'denouncer' | null
  /** The denouncer, from the vault: needed where `identityOf` says 'named', and never looked at elsewhere. */
  readonly named?: NamedFacts | null
}

export type PaperIdentity = PaperSheet['identity']

/**
 * How a paper about a denunciation speaks of the denouncer: by name only where the law addresses it to him (LTC Đ.24,
 * 29(3), 35(3), 37; law/denunciations § 1.7 conf. i); every other paper knows the pseudonym. Nobody else is hidden.
 */
export function identityOfSheet(sheet: Pick<Sheet, 'names'>, secret: boolean, to?: Given['to']): PaperIdentity {
  if (!secret) return 'none'
  return sheet.names === 'always' || (sheet.names === 'toDenouncer' && to === 'denouncer') ? 'named' : 'pseudonym'
}

/**
 * The paper as it is printed.
 * @throws Error when it needs the denouncer's name and was not given it (the caller asks `identityOf` first), or when it is
 * never written about a denunciation
 */
export function buildSheet(sheet: Sheet, { facts, fields, to, named }: Given): PaperSheet {
  const kind = facts.content?.kind
  if (kind === 'denunciation' && sheet.kinds?.includes(kind) === false)
    throw new Error(`${sheet.code} is not written about a denunciation`)
  const identity = identityOfSheet(sheet, facts.writer?.secret === true, to)
  if (identity === 'named' && !named) throw new Error(`${sheet.code} needs the identity of the denouncer`)
  const words = wordsOf(sheet, facts, fields, identity === 'named' ? named! : undefined)
  const marks = facts.preview ? ['BẢN XEM TRƯỚC'] : []
  const form = formOf(sheet.code, facts.on, kind)
  return { ...laidOut(sheet, words, { on: facts.on, form, citation: facts.citation }), marks, identity }
}

/** The sheet upon its words, whoever gave them: a record, or the names of a template's fields. */
export function laidOut(
  sheet: Sheet,
  words: Words,
  { on, form, citation }: { on: string; form: Form | null; citation: string | null },
): PaperSheet {
  const rests = [form?.citation, citation].filter(Boolean).join('; ')
  const said = sheet.says(words, { on, grounds: groundsIn(rests, on) })
  const layout = typeof sheet.layout === 'function' ? sheet.layout(on) : sheet.layout
  const signature = said.signers
    ? { lines: [], name: '' }
    : { lines: words.signerPost.split('\n'), name: words.signerName }
  return {
    code: sheet.code,
    form: printedForm(form),
    layout,
    parent: words.parent,
    body: words.body,
    number: sheet.numbered === false ? '' : words.number,
    placeAndDate: words.placeAndDate,
    on,
    title: said.title ?? '',
    summary: said.summary,
    ...(layout === 'decision' && { authority: words.authority }),
    addressee: (said.addressee ?? []).filter(Boolean),
    blocks: [...said.blocks, ...(said.signers ? [{ kind: 'signatures', signers: said.signers } as const] : [])],
    recipients: [...(said.recipients ?? [])],
    signature,
    marks: [],
    identity: 'none',
  }
}
