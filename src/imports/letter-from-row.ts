import type { Handling } from '../law/index.ts'
import type {
  AnsweredFact,
  CloseReason,
  Content,
  ContentDecision,
  ContentKind,
  LetterFacts,
  Transfer,
} from '../letters/index.ts'
import { intakeClock, newContent, startClock, stopClocks } from '../letters/index.ts'
import type { Body } from './bodies.ts'
import type { LetterRow, RecordedHandling } from './letter-row.ts'
import { attackedDecision, isUnsigned } from './letter-row.ts'
import type { Writing } from './register.ts'
import { registerDate } from './register-date.ts'
import { withoutIdentity } from './without-identity.ts'

/** What a handling of the register is called by the law, and how it ends the content where it does. */
const meaning: Record<RecordedHandling, { handling: Handling; closes: CloseReason | null }> = {
  file: { handling: 'fileAway', closes: 'filed' },
  transfer: { handling: 'transfer', closes: null },
  // The board's part ends with its proposal; the register does not follow the settlement.
  proposeAcceptance: { handling: 'proposeAcceptance', closes: 'passedOn' },
  return: { handling: 'guide', closes: 'returned' },
  guide: { handling: 'guide', closes: 'guided' },
}

/** The parts of a letter that a row gives; ids, codes, history and the place in the register are added by the writer. */
export type LetterOfRow = Pick<
  LetterFacts,
  | 'no'
  | 'year'
  | 'receivedOn'
  | 'channel'
  | 'forwarder'
  | 'senders'
  | 'signatories'
  | 'anonymous'
  | 'unsigned'
  | 'contents'
  | 'imported'
>

/**
 * The letter as the register has it: eligibility, handling, papers and results are kept as recorded, never decided
 * again. What a denunciation says of its writer is not in it.
 */
export function letterFromRow(row: LetterRow, body: Body | null, on: Writing): LetterOfRow {
  const secret = isDenunciation(row)
  const clean = (text: string) => (secret ? withoutIdentity(text, row.person) : text)
  return {
    no: row.no,
    year: row.year,
    receivedOn: row.receivedOn,
    channel: row.channel === 'forwardedByLeader' ? 'forwarded' : row.channel,
    forwarder: forwarderOf(row),
    senders: row.person && !secret ? [row.person] : [],
    signatories: row.signatories,
    anonymous: row.person === null,
    unsigned: isUnsigned(row),
    contents: row.contents.map((content, index) =>
      contentOf(row, { ...content, summary: clean(content.summary) }, index + 1, body, on),
    ),
    imported: {
      run: on.run,
      row: row.row,
      outcomeText: row.outcomeText,
      reasonText: clean(row.reasonText),
      handlingText: row.handlingText,
      resultText: clean(row.resultText),
      note: clean(row.note),
      documentNo: row.documentNo,
      documentOn: row.documentOn,
    },
  }
}

export function isDenunciation(row: { contents: { kind: ContentKind }[] }): boolean {
  return row.contents.some((content) => content.kind === 'denunciation')
}

function forwarderOf(row: LetterRow): LetterFacts['forwarder'] {
  if (row.channel === 'forwarded') return { kind: 'agency', name: '', documentNo: null, on: null }
  if (row.channel === 'forwardedByLeader') return { kind: 'leader', name: '', documentNo: null, on: null }
  return null
}

function contentOf(
  row: LetterRow,
  { kind, summary }: { kind: ContentKind; summary: string },
  no: number,
  body: Body | null,
  on: Writing,
): Content {
  const attacked = attackedDecision(summary)
  const decision = attacked && { ...attacked, on: attacked.on && registerDate(attacked.on) }
  const against = { agency: null, agencyName: attacked?.issuer ?? null, person: null, decision }
  const content = newContent({ no, kind, field: null, summary, against })
  startClock(content, on.law, { clock: intakeClock(kind), start: row.receivedOn, startEvent: 'letterReceived' })
  content.facts = knownFacts(row, kind, on)
  content.decision = recordedDecision(row, on)
  if (!row.handling) return content
  const doneOn = row.documentOn ?? row.receivedOn
  stopClocks(content, doneOn, 'recorded')
  const { closes } = meaning[row.handling]
  if (closes) content.closed = { on: doneOn, why: closes }
  else if (!body) content.closed = { on: doneOn, why: 'passedOn' }
  else {
    const transfer = transferOf(row, body, doneOn, on)
    content.transfers = [transfer]
    if (transfer.result) content.closed = { on: transfer.result.on, why: 'settled' }
  }
  return content
}

function transferOf(row: LetterRow, body: Body, sentOn: string, { context }: Writing): Transfer {
  const { id: by, name: byName } = context.actor
  return {
    no: 1,
    agency: body.agency,
    agencyName: body.agencyName,
    documentNo: row.documentNo ?? '',
    on: sentOn,
    by,
    reason: null,
    acknowledgedOn: null,
    progress: [],
    result: row.settled ? { on: row.resultOn ?? sentOn, documentNo: null, text: row.resultText, by, byName } : null,
    returned: null,
    urgings: [],
  }
}

/** Marked as recorded: no rule, no version of the law, no citation stands behind it. */
function recordedDecision(row: LetterRow, { context }: Writing): ContentDecision | null {
  if (row.eligible === null) return null
  return {
    outcome: row.eligible ? 'eligible' : 'ineligible',
    handling: row.handling ? meaning[row.handling].handling : 'officerDecides',
    ruleId: '',
    ruleVersion: 1,
    transition: null,
    lawVersion: '',
    citation: '',
    confidence: 'known',
    inForceFrom: row.receivedOn,
    papers: [],
    because: [],
    facts: {},
    override: null,
    by: context.actor.id,
    byName: context.actor.name,
    on: row.documentOn ?? row.receivedOn,
    recorded: true,
  }
}

/** What the register already answers of the eligibility questions, for a row that is still to be decided. */
function knownFacts(row: LetterRow, kind: ContentKind, { context }: Writing): AnsweredFact[] {
  const known = (name: AnsweredFact['name'], value: AnsweredFact['value']): AnsweredFact => ({
    name,
    value,
    source: 'registration',
    by: context.actor.id,
    at: context.now,
  })
  return [
    known('kind', kind),
    known('contentsKinds', row.contents.length),
    known('signatories', Math.max(row.signatories, 1)),
    known('hasName', row.person !== null),
    known('hasAddress', Boolean(row.person?.address)),
    known('signed', !isUnsigned(row)),
  ]
}
