import { vaultAccess } from '../access/secrecy.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import type { Law, PlainDate } from '../law/index.ts'
import { formOf, printedForm } from '../law/index.ts'
import type { Paper } from '../letters/index.ts'
import type { Office } from '../offices/index.ts'
import type { PaperSheet, TemplateValues } from '../rendering/index.ts'
import { identitiesInSight } from '../vault/index.ts'
import { kindOfContent } from './check-paper.ts'
import { applyEffect } from './effects.ts'
import { factsOfRecord } from './facts-of-record.ts'
import type { PaperRecord } from './paper-record.ts'
import type { Given, NamedFacts, SheetFacts } from './sheets/index.ts'
import { paperCodes, paperSheet, templateValues } from './sheets/index.ts'
import type { Signer } from './signer.ts'
import { unprescribed } from './unprescribed.ts'

/** What a paper is made from, gathered: its sheet can be made under any number. */
export interface SheetMaker {
  /** Null: before it has its number. */
  sheet(no: number | null): PaperSheet
  /** What the fields of the office's own template are filled with; null for a paper that has no fields. */
  values(no: number | null): TemplateValues | null
  form: Paper['form']
  signerPost: string | null
}

/** What the record and the paper tell the sheet before it has a number, and what is typed into it. */
export interface SheetParts {
  office: Office
  law: Law
  on: PlainDate
  signer: Signer
  preview: boolean
}

/**
 * Gathers what a paper says of its record, on the day on which it is signed. Who the denouncer is comes from the vault,
 * only for a paper that names him, and only while the vault is open for the actor.
 * @throws InvalidInput when the vault is closed; whatever the paper's effect refuses
 */
export async function sheetMaker(
  context: Context,
  about: PaperRecord,
  paper: Paper,
  { office, law, on, signer, preview }: SheetParts,
): Promise<SheetMaker> {
  const named = paper.identity === 'named' ? await namedOf(context, about) : null
  const dates = datesOf(context, about, paper, { law, on })
  const telling = { about, paper, office, on, preview, signer: signer.facts, dates }
  const kind = kindOfContent(about, paper.contentNo)
  const factsOf = (no: number | null) => factsOfRecord({ ...telling, number: `${no ?? '…'}/${paper.symbol}` })
  return {
    form: printedForm(formOf(paper.code, on, kind)),
    signerPost: signer.post,
    sheet: (no) =>
      isPrescribed(paper)
        ? paperSheet(paper.code, givenOf(paper, factsOf(no), named))
        : unprescribed(paper, factsOf(no)),
    values: (no) => (isPrescribed(paper) ? templateValues(paper.code, givenOf(paper, factsOf(no), named)) : null),
  }
}

function isPrescribed({ code }: Paper): boolean {
  return paperCodes.includes(code)
}

function givenOf({ fields, identity }: Paper, facts: SheetFacts, named: NamedFacts | null): Given {
  return { facts, fields, to: identity === 'named' ? 'denouncer' : null, named }
}

/** @throws InvalidInput when the vault is not open for the actor */
export async function namedOf(context: Context, { kind, record }: PaperRecord): Promise<NamedFacts> {
  if (kind === 'feedback') throw invalid('main', 'errors.paper.vaultClosed')
  const subject = { ...record, assignee: kind === 'letter' ? record.assignee : null }
  const [first] = (vaultAccess(context.actor, subject) !== 'none' && (await identitiesInSight(context, subject))) || []
  if (!first) throw invalid('main', 'errors.paper.vaultClosed')
  return { name: first.name, address: first.address }
}

/** The due date that a paper is about, and the one that it makes of it: asked of a copy on which it is done. */
function datesOf(
  context: Context,
  about: PaperRecord,
  paper: Paper,
  { law, on }: Pick<SheetParts, 'law' | 'on'>,
): { due: PlainDate | null; newDue: PlainDate | null } {
  const { effect } = paper
  if (effect.kind === 'apologise') return { due: effect.due, newDue: effect.newDue }
  if (about.kind !== 'letter' || effect.kind === 'none') return { due: null, newDue: null }
  const done = structuredClone(about)
  applyEffect(context, done, { ...paper, no: 0, on, year: Number(on.slice(0, 4)) }, law)
  const due = dueOf(about.record, paper)
  const after = dueOf(done.record, paper)
  return { due, newDue: after === due ? null : after }
}

function dueOf({ contents }: { contents: readonly { no: number; clocks: readonly Clock[] }[] }, paper: Paper) {
  const clocks = contents.find((one) => one.no === paper.contentNo)?.clocks ?? []
  const running = clocks.filter((clock) => !clock.stopped && clock.legal.due)
  const { effect } = paper
  const own = 'clock' in effect ? running.find((clock) => clock.clock === effect.clock) : running[0]
  return own?.legal.due ?? null
}

interface Clock {
  clock: string
  stopped: unknown
  legal: { due: PlainDate | null }
}
