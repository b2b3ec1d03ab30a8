import { setTimeout } from 'node:timers/promises'
import type { Action } from '../access/policies.ts'
import { permit } from '../access/policies.ts'
import type { Context } from '../context.ts'
import { InvalidInput, invalid, NotFound, Stale } from '../errors.ts'
import { newId } from '../id.ts'
import type { Law, PlainDate } from '../law/index.ts'
import type { HistoryEntry, Paper } from '../letters/index.ts'
import type { Office } from '../offices/index.ts'
import { officeById } from '../offices/index.ts'
import { RenderingRefused, sheetHash } from '../rendering/index.ts'
import { kept, storeCopies, storedSheet, storedValues } from './copies.ts'
import { applyEffect } from './effects.ts'
import { numberOfPaper } from './number-of-paper.ts'
import type { Outgoing } from './outgoing.ts'
import { OutgoingModel } from './outgoing.ts'
import type { PaperRecord, Subject } from './paper-record.ts'
import { changeRecord, recordInSight } from './paper-record.ts'
import { keptSecret, refuseTellingSheet, refuseTypedNames } from './refuse-telling.ts'
import type { SheetMaker } from './sheet-of-paper.ts'
import { sheetMaker } from './sheet-of-paper.ts'
import { signerOf } from './signer.ts'
import { takeNumber } from './take-number.ts'
import type { ChosenTemplate } from './templates/paper-templates.ts'
import { templateFor } from './templates/paper-templates.ts'
import type { RenderedPaper } from './templates/render-issued.ts'
import { filledWith, renderIssued } from './templates/render-issued.ts'

/** A paper that is to be issued, and the act that issues it. */
export interface Issuing {
  subject: Subject
  /** The version of the record that the actor saw; null where the act does not depend on what was seen. */
  version: number | null
  /** The act that permission and history name. */
  action: Action
  on: PlainDate
  /**
   * The paper in the record, found or added. Asked first of a copy, then, upon the record as it is in that moment, in
   * the write that numbers it: so it must give the same paper, with the same id, or refuse.
   */
  paperIn: (about: PaperRecord, office: Office) => Paper
}

/** An issuer that has not come to the record by then gives its number up; recovery begins well after (real time). */
const longestIssuing = 20_000
const longestRendering = 8_000

/**
 * Issues a paper: decides and prints it on a copy, so that whatever is wrong is refused before a number is taken; takes
 * the number with what the paper says; stores number, date, signer and what the paper does in one write of the record;
 * keeps the copies. A process that dies in the middle leaves a line `taken`, which recovery ends.
 * @throws NotPermitted, NotFound, Stale, InvalidInput
 */
export async function issue(context: Context, issuing: Issuing): Promise<PaperRecord> {
  permit(context.actor, issuing.action)
  const [office, law] = await Promise.all([officeById(context.actor.office), context.lawOf(context.actor.office)])
  const seen = await recordInSight(context, issuing.subject)
  if (issuing.version !== null && issuing.version !== seen.record.version) throw new Stale(seen.record.version)
  const trial = structuredClone(seen)
  const paper = issuing.paperIn(trial, office)
  applyEffect(context, trial, { ...signed(context, paper, issuing.on), no: 0 }, law)
  const secrets = await keptSecret(context, seen)
  refuseTypedNames(secrets, paper)
  const signer = await signerOf(context.actor, office)
  const maker = await sheetMaker(context, seen, paper, { office, law, on: issuing.on, signer, preview: false })
  refuseTellingSheet(secrets, maker.sheet(null))
  const template = await templateFor(office._id, paper.code)
  await rendering(context, paper, { maker, template, no: null })
  const line = await takeNumber({ office: office._id, year: yearOf(issuing.on) }, (no) =>
    lineOf(context, issuing, { paper, no, maker, template, about: seen, office }),
  )
  const rendered = await rendering(context, paper, { maker, template, no: line.no })
  const files = rendered && (await storeCopies(context, line, rendered))
  const copyHash = (files?.pdf ?? files?.docx)?.hash ?? null
  const about = await write(context, issuing, { line, office, law, copyHash })
  await OutgoingModel.updateOne(
    { _id: line._id, why: null },
    { $set: { status: 'issued', lost: null, heldBy: line.paperId, ...(files && kept(files)) } },
  )
  return about
}

function yearOf(on: PlainDate): number {
  return Number(on.slice(0, 4))
}

/** A paper as the actor signs it on a day; its number comes with the line of the register. */
function signed(context: Context, paper: Paper, on: PlainDate) {
  const { id: signer, name: signerName } = context.actor
  return { ...paper, on, year: yearOf(on), signer, signerName, status: 'signed' as const }
}

function lineOf(
  context: Context,
  { subject, on }: Issuing,
  {
    paper,
    no,
    maker,
    template,
    about,
    office,
  }: {
    paper: Paper
    no: number
    maker: SheetMaker
    template: ChosenTemplate | null
    about: PaperRecord
    office: Office
  },
): Outgoing {
  const _id = newId()
  const secret = about.kind !== 'feedback' && about.record.secret
  const sheet = maker.sheet(no)
  return {
    _id,
    office: office._id,
    year: yearOf(on),
    no,
    symbol: paper.symbol,
    code: paper.code,
    form: maker.form,
    subject: { ...subject, contentNo: paper.contentNo },
    paperId: paper.id,
    heldBy: paper.id,
    secret,
    identity: sheet.identity,
    on,
    signer: context.actor.id,
    signerName: context.actor.name,
    signerPost: maker.signerPost,
    status: 'taken',
    why: null,
    lost: null,
    ...storedSheet(context, { _id, secret }, sheet),
    sheetHash: sheetHash(sheet),
    template: template?.id ?? null,
    ...storedValues(context, { _id, secret }, template && maker.values(no)),
    uncopied: true,
    files: { pdf: null, docx: null, scan: null },
    earlierScans: [],
    createdAt: new Date(),
  }
}

/** Writes the paper into its record under the number; somebody else's act in between is no reason to lose it. */
async function write(
  context: Context,
  issuing: Issuing,
  { line, office, law, copyHash }: { line: Outgoing; office: Office; law: Law; copyHash: string | null },
): Promise<PaperRecord> {
  const { subject, action, on } = issuing
  for (;;) {
    if (Date.now() - line.createdAt.getTime() > longestIssuing) {
      await giveUp(line, 'interrupted')
      throw new Error('issuing took too long')
    }
    try {
      return await changeRecord(context, { subject, version: null, action }, (about) => {
        const paper = issuing.paperIn(about, office)
        const { form, identity, sheetHash: hash, signerPost, template, no } = line
        const numbered = Object.assign(paper, signed(context, paper, on), {
          no,
          form,
          identity,
          signerPost,
          template,
          sheetHash: hash,
          copyHash,
          registerId: line._id,
        })
        applyEffect(context, about, numbered, law)
        return { contentNo: paper.contentNo, details: historyOf(numbered, action) }
      })
    } catch (error) {
      if (!(error instanceof Stale)) {
        // Any other failure may have come after the write: recovery asks the record.
        if (error instanceof InvalidInput || error instanceof NotFound) await giveUp(line, 'overtaken')
        throw error
      }
      await setTimeout(Math.random() * 20)
    }
  }
}

/** Ends a line whose paper did not go out; one that recovery has ended already stays as it is. */
export async function giveUp(line: Pick<Outgoing, '_id'>, lost: NonNullable<Outgoing['lost']>): Promise<boolean> {
  const ended = await OutgoingModel.updateOne(
    { _id: line._id, status: 'taken' },
    { $set: { status: 'cancelled', lost, heldBy: null, uncopied: false } },
  )
  return ended.modifiedCount > 0
}

/** What the history says of a paper: which, its number, where it goes. */
export function historyOf(paper: Paper, action: Action): HistoryEntry['details'] {
  const { effect } = paper
  return {
    ...(action !== 'routing.urge' && { paper: paper.code }),
    ...(paper.no !== null && { paperNo: numberOfPaper(paper) }),
    ...((effect.kind === 'transfer' || effect.kind === 'passFeedback') && { agency: effect.agencyName }),
    ...(effect.kind === 'urge' && { agency: effect.agencyName }),
  }
}

/**
 * The files of a sheet, or null while the renderer is away: then they are made when it is back.
 * @throws InvalidInput when the sheet itself cannot be printed
 */
async function rendering(
  context: Context,
  { fields }: Paper,
  { maker, template, no }: { maker: SheetMaker; template: ChosenTemplate | null; no: number | null },
): Promise<RenderedPaper | null> {
  const filled = await filledWith(context, template, maker.values(no))
  const late = new AbortController()
  try {
    return await Promise.race([
      renderIssued(context.renderer, maker.sheet(no), filled),
      setTimeout(longestRendering, null, { signal: late.signal, ref: false }),
    ])
  } catch (error) {
    if (!(error instanceof RenderingRefused)) return null
    const text = error.text ?? ''
    const typed = Object.keys(fields).find((name) => text && fields[name].includes(text))
    throw invalid(typed ? `fields.${typed}` : 'main', 'errors.paper.character', { text })
  } finally {
    late.abort()
  }
}
