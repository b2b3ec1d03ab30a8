import type { Feedback } from '../feedback/index.ts'
import { translator } from '../language/translate.ts'
import type { PlainDate } from '../law/index.ts'
import { daysBetween } from '../law/index.ts'
import type { Content, Letter, Paper, RunningClock } from '../letters/index.ts'
import { numberOf } from '../letters/index.ts'
import type { Office } from '../offices/index.ts'
import type { Reception } from '../receptions/index.ts'
import { receptionNumber } from '../receptions/index.ts'
import type { PaperRecord } from './paper-record.ts'
import type {
  ContentFacts,
  FeedbackFacts,
  LetterFacts,
  OfficeFacts,
  SheetFacts,
  SignerFacts,
  VisitFacts,
  WriterFacts,
} from './sheets/index.ts'

/** Papers are written in Vietnamese, whoever asks for them. */
const t = translator('vi')

/** A paper and what is known of its issue. */
export interface Telling {
  about: PaperRecord
  paper: Pick<Paper, 'contentNo' | 'effect' | 'submittedByName'>
  office: Office
  number: string
  on: PlainDate
  preview: boolean
  signer: SignerFacts
  /** The due date that the paper is about, and the one that it makes of it. */
  dates: { due: PlainDate | null; newDue: PlainDate | null }
}

/** What the record tells a sheet. Of a denunciation: the pseudonym, never who wrote it. */
export function factsOfRecord({ about, paper, office, number, on, preview, signer, dates }: Telling): SheetFacts {
  const content = about.kind === 'letter' ? contentOf(about.record, paper.contentNo) : null
  return {
    office: officeFacts(office),
    number,
    on,
    preview,
    signer,
    citation: citationOf(about, content),
    writer: writerOf(about),
    receiver: receiverOf(paper, content),
    letter: about.kind === 'letter' ? letterFacts(about.record, content, on) : null,
    content: content ? contentFacts(content) : visitContent(about, paper.contentNo),
    visit: about.kind === 'reception' ? visitFacts(about.record) : null,
    feedback: about.kind === 'feedback' ? feedbackFacts(about.record) : null,
    author: paper.submittedByName,
    due: dates.due ?? (content && runningOf(content)?.legal.due) ?? null,
    newDue: dates.newDue,
    documents: about.kind === 'reception' ? about.record.documents : [],
  }
}

function contentOf(letter: Letter, no: number): Content | null {
  return letter.contents.find((one) => one.no === no) ?? null
}

function officeFacts(office: Office): OfficeFacts {
  return {
    parent: office.parentName,
    name: office.name,
    place: office.settings.place,
    address: office.address,
    phone: office.phone,
    archive: office.symbol,
  }
}

function citationOf(about: PaperRecord, content: Content | null): string | null {
  if (about.kind === 'reception') return about.record.refusal?.citation ?? null
  return content?.decision?.citation ?? null
}

function writerOf(about: PaperRecord): WriterFacts | null {
  const { kind, record } = about
  if (kind === 'feedback')
    return record.name
      ? { secret: false, name: record.name, address: null, idNumber: record.idNumber, others: 0 }
      : null
  if (record.secret)
    return {
      secret: true,
      pseudonym: t('letters.pseudonym', { number: kind === 'letter' ? numberOf(record) : receptionNumber(record) }),
    }
  const people = kind === 'letter' ? record.senders : record.people
  const count = kind === 'letter' ? record.signatories : record.headcount
  const [first] = people
  if (!first) return null
  const { name, address, idNumber } = first
  return { secret: false, name, address, idNumber, others: Math.max(count - 1, 0) }
}

function receiverOf({ effect }: Telling['paper'], content: Content | null): string | null {
  if ('agencyName' in effect) return effect.agencyName
  return content?.transfers.at(-1)?.agencyName ?? null
}

function letterFacts(letter: Letter, content: Content | null, on: PlainDate): LetterFacts {
  const { forwarder } = letter
  return {
    number: numberOf(letter),
    receivedOn: letter.receivedOn,
    writtenOn: letter.writtenOn,
    forwarder: forwarder && { name: forwarder.name, documentNo: forwarder.documentNo, on: forwarder.on },
    transfer: content && transferFacts(content, on),
  }
}

function transferFacts(content: Content, on: PlainDate): LetterFacts['transfer'] {
  const leg = content.transfers.at(-1)
  if (!leg) return null
  const due = content.clocks.find((clock) => !clock.stopped)?.legal.due ?? null
  const { agencyName: agency, documentNo, on: sentOn } = leg
  return { agency, documentNo, on: sentOn, due, overdueDays: due ? Math.max(daysBetween(due, on), 0) : 0 }
}

function contentFacts(content: Content): ContentFacts {
  const { agencyName, person, decision } = content.against
  const held = content.clocks.flatMap((clock) => clock.suspensions).at(-1)
  return {
    kind: content.kind,
    matter: content.summary,
    against: [person, decision?.no, agencyName].filter(Boolean).join(', ') || null,
    acceptance: content.acceptance && { documentNo: content.acceptance.documentNo, on: content.acceptance.on },
    suspension: held ? { documentNo: held.documentNo, on: held.from } : null,
    settlement: content.settlement,
  }
}

/** The term of the matter itself. */
function runningOf(content: Content): RunningClock | undefined {
  return content.clocks.find((clock) => !clock.stopped && clock.legal.due)
}

function visitContent(about: PaperRecord, no: number): ContentFacts | null {
  if (about.kind !== 'reception') return null
  const { contents } = about.record
  const chosen = contents.filter((one) => no === 0 || one.no === no)
  const [first] = chosen
  if (!first) return null
  const matter = chosen.map((one) => one.summary).join('; ')
  const nothing = { acceptance: null, suspension: null, settlement: null }
  return { kind: first.kind, matter, against: first.agencyName, ...nothing }
}

function visitFacts(visit: Reception): VisitFacts {
  const { on, at, place, officerName, host } = visit
  return { number: receptionNumber(visit), on, at, place, officer: officerName, officerPost: null, host }
}

function feedbackFacts({ code, receivedOn, channel, phone }: Feedback): FeedbackFacts {
  return { code, receivedOn, channel: t(`feedback.channel.${channel}`), phone }
}
